package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import dev.footfall.ledger.Customers.Place;
import dev.footfall.metrics.SensorQuestion;

/**
 * A place in a list of customers or of sensors as text for a URL.
 */
final class Cursor {

	/** In no name of a store or sensor. */
	private static final char SEPARATOR = '\n';

	private Cursor() {
	}

	static String encode(Place place) {
		return encode(place.value() + ":" + place.id());
	}

	static String encode(SensorQuestion.Place place) {
		return encode(place.store() + SEPARATOR + place.sensor());
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The place that a cursor names.
	 * @throws ErrorResponseException with 400 when it is none
	 */
	static Place decode(String cursor) {
		try {
			String text = text(cursor);
			int colon = text.indexOf(':');
			return new Place(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
		}
		catch (IllegalArgumentException | StringIndexOutOfBoundsException ex) {
			throw unknown(ex);
		}
	}

	/**
	 * The sensor that a cursor names.
	 * @throws ErrorResponseException with 400 when it names none
	 */
	static SensorQuestion.Place decodeSensor(String cursor) {
		try {
			String text = text(cursor);
			int separator = text.indexOf(SEPARATOR);
			return new SensorQuestion.Place(text.substring(0, separator), text.substring(separator + 1));
		}
		catch (IllegalArgumentException | StringIndexOutOfBoundsException ex) {
			throw unknown(ex);
		}
	}

	private static String text(String cursor) {
		return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
	}

	private static ErrorResponseException unknown(RuntimeException cause) {
		return new ErrorResponseException(HttpStatus.BAD_REQUEST,
				ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The cursor is not one that this API gave."),
				cause);
	}

}
