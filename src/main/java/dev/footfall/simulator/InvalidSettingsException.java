package dev.footfall.simulator;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What was asked for can't be simulated; the answer says why, or what can be.
 */
final class InvalidSettingsException extends ErrorResponseException {

	InvalidSettingsException(String reason) {
		super(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason), null);
	}

	InvalidSettingsException(String field, List<String> allowed) {
		super(HttpStatus.BAD_REQUEST, problem(field, allowed), null);
	}

	private static ProblemDetail problem(String field, List<String> allowed) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"Unknown %s. Allowed: %s".formatted(field, String.join(", ", allowed)));
		problem.setProperty("parameter", field);
		problem.setProperty("allowed", allowed);
		return problem;
	}

}
