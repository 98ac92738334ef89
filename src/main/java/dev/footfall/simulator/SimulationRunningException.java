package dev.footfall.simulator;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What was asked for does not go together with what runs: there is one simulation at a
 * time.
 */
final class SimulationRunningException extends ErrorResponseException {

	SimulationRunningException(SimulatorState running) {
		this("A simulation with other settings is running; stop it first.", running);
	}

	SimulationRunningException(String reason, SimulatorState running) {
		super(HttpStatus.CONFLICT, problem(reason, running), null);
	}

	private static ProblemDetail problem(String reason, SimulatorState running) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, reason);
		problem.setProperty("running", running);
		return problem;
	}

}
