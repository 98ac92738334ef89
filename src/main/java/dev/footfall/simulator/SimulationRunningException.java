package dev.footfall.simulator;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A simulation with other settings is running: there is one at a time.
 */
final class SimulationRunningException extends ErrorResponseException {

	SimulationRunningException(SimulatorState running) {
		super(HttpStatus.CONFLICT, problem(running), null);
	}

	private static ProblemDetail problem(SimulatorState running) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"A simulation with other settings is running; stop it first.");
		problem.setProperty("running", running);
		return problem;
	}

}
