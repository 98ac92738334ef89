package dev.footfall.dashboard;

import java.util.Collection;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A parameter has a value that does not exist; the answer names those that do.
 */
final class UnknownChoiceException extends ErrorResponseException {

	UnknownChoiceException(String parameter, Collection<String> allowed) {
		super(HttpStatus.BAD_REQUEST, problem(parameter, List.copyOf(allowed)), null);
	}

	private static ProblemDetail problem(String parameter, List<String> allowed) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"Unknown %s. Allowed: %s".formatted(parameter, String.join(", ", allowed)));
		problem.setProperty("parameter", parameter);
		problem.setProperty("allowed", allowed);
		return problem;
	}

}
