package dev.footfall.dashboard;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/**
 * Answers errors as RFC 9457 problem details, without traces or inner messages.
 */
@ControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		if (ex.getRootCause() instanceof UnrecognizedPropertyException unknown) {
			UnknownChoiceException choice = new UnknownChoiceException("field",
					unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
			return handleErrorResponseException(choice, choice.getHeaders(), choice.getStatusCode(), exchange);
		}
		return super.handleServerWebInputException(ex, headers, status, exchange);
	}

}
