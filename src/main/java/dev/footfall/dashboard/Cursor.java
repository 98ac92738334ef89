package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import dev.footfall.ledger.Customers.Place;

/**
 * A place in a list of customers as text for a URL.
 */
final class Cursor {

	private Cursor() {
	}

	static String encode(Place place) {
		byte[] text = (place.value() + ":" + place.id()).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
	}

	/**
	 * The place that a cursor names.
	 * @throws ErrorResponseException with 400 when it is none
	 */
	static Place decode(String cursor) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			int colon = text.indexOf(':');
			return new Place(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
		}
		catch (IllegalArgumentException | StringIndexOutOfBoundsException ex) {
			throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail
				.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The cursor is not one that this API gave."), ex);
		}
	}

}
