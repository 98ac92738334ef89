package dev.footfall.dashboard;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The Ledger has not been read yet, so there is nothing true to say.
 */
final class StartingUpException extends ErrorResponseException {

	StartingUpException() {
		super(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"Footfall is starting; try again in a moment."), null);
		getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
	}

}
