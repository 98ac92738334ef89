package dev.footfall.dashboard;

import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.List;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/**
 * Answers errors as RFC 9457 problem details, without traces or inner messages. What is
 * of the wrong type or out of range is named, with what it may be.
 */
@ControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		if (ex.getRootCause() instanceof UnrecognizedPropertyException unknown) {
			return answer(new UnknownChoiceException("field",
					unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList()), exchange);
		}
		if (ex.getCause() instanceof TypeMismatchException && ex.getMethodParameter() != null) {
			return answer(wrong(ex.getMethodParameter()), exchange);
		}
		MismatchedInputException mismatch = mismatch(ex);
		if (mismatch != null && !mismatch.getPath().isEmpty()) {
			return answer(wrong(mismatch), exchange);
		}
		return super.handleServerWebInputException(ex, headers, status, exchange);
	}

	private static MismatchedInputException mismatch(Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof MismatchedInputException)) {
			cause = cause.getCause();
		}
		return (MismatchedInputException) cause;
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(HandlerMethodValidationException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		return answer(wrong(ex.getParameterValidationResults().get(0).getMethodParameter()), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(WebExchangeBindException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		FieldError error = ex.getFieldError();
		return (error != null) ? answer(wrong(error, ex.getTarget()), exchange)
				: super.handleWebExchangeBindException(ex, headers, status, exchange);
	}

	private Mono<ResponseEntity<Object>> answer(ErrorResponseException problem, ServerWebExchange exchange) {
		return handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), exchange);
	}

	private static ErrorResponseException wrong(MethodParameter wrong) {
		Parameter parameter = wrong.getParameter();
		return wrong(parameter.getName(), Expectation.of(parameter.getType(), parameter));
	}

	private static ErrorResponseException wrong(MismatchedInputException mismatch) {
		List<Reference> path = mismatch.getPath();
		Reference last = path.get(path.size() - 1);
		String name = String.join(".",
				path.stream().map(Reference::getFieldName).filter((field) -> field != null).toList());
		Field field = (last.getFrom() instanceof Class<?> owner) ? field(owner, last.getFieldName()) : null;
		return wrong(name, (field != null) ? Expectation.of(field.getType(), field)
				: Expectation.of(mismatch.getTargetType(), mismatch.getTargetType()));
	}

	/** A field of the body; an entry of a list says itself what is wrong with it. */
	private static ErrorResponseException wrong(FieldError error, Object body) {
		Class<?> owner = (body != null) ? body.getClass() : Object.class;
		Field field = null;
		for (String name : error.getField().split("\\.")) {
			field = field(owner, name);
			owner = (field != null) ? field.getType() : Object.class;
		}
		String name = NAMES.translate(error.getField());
		return (field != null) ? wrong(name, Expectation.of(field.getType(), field))
				: new InvalidRequestException(name, "%s %s.".formatted(name, error.getDefaultMessage()));
	}

	/** The field of that name, in Java or in JSON. */
	private static Field field(Class<?> owner, String name) {
		for (Field field : owner.getDeclaredFields()) {
			if (field.getName().equals(name) || NAMES.translate(field.getName()).equals(name)) {
				return field;
			}
		}
		return null;
	}

	private static ErrorResponseException wrong(String name, String expected) {
		return new InvalidRequestException(name, "%s must be %s.".formatted(name, expected));
	}

}
