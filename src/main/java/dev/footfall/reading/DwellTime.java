package dev.footfall.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Turns the digits of a duration in seconds into whole milliseconds, exactly: through a
 * double, 1.0005 s would round down.
 */
final class DwellTime {

	static final long MISSING = -1;

	static final long OUT_OF_RANGE = -2;

	private static final int MAX_SECONDS = 86_400;

	private static final BigDecimal MAX = BigDecimal.valueOf(MAX_SECONDS);

	private DwellTime() {
	}

	/**
	 * Parse a JSON number.
	 * @return milliseconds, rounded half up, or {@link #OUT_OF_RANGE} when the number is
	 * below 0 or above 86,400
	 */
	static long parseSeconds(byte[] text, int start, int length) {
		long millis = parsePlain(text, start, length);
		if (millis != MISSING) {
			return millis;
		}
		String number = new String(text, start, length, StandardCharsets.US_ASCII);
		try {
			return parseExactly(new BigDecimal(number));
		}
		catch (NumberFormatException ex) {
			return parseExtreme(number);
		}
	}

	/** The common shape, up to 6 digits and up to 3 decimals; else {@link #MISSING}. */
	private static long parsePlain(byte[] text, int start, int length) {
		int end = start + length;
		long value = 0;
		int i = start;
		while (i < end && isDigit(text[i]) && i - start < 6) {
			value = value * 10 + (text[i++] - '0');
		}
		int decimals = 0;
		if (i < end && text[i] == '.') {
			i++;
			while (i < end && isDigit(text[i]) && decimals < 3) {
				value = value * 10 + (text[i++] - '0');
				decimals++;
			}
		}
		if (i != end) {
			return MISSING;
		}
		while (decimals++ < 3) {
			value *= 10;
		}
		return (value <= MAX_SECONDS * 1000L) ? value : OUT_OF_RANGE;
	}

	private static long parseExactly(BigDecimal seconds) {
		if (seconds.signum() < 0 || seconds.compareTo(MAX) > 0) {
			return OUT_OF_RANGE;
		}
		boolean vanishes = (long) seconds.precision() - seconds.scale() < -10;
		return vanishes ? 0 : seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
	}

	/** BigDecimal refuses exponents beyond an int; the signs say enough about those. */
	private static long parseExtreme(String seconds) {
		int exponent = Math.max(seconds.indexOf('e'), seconds.indexOf('E'));
		int sign = new BigDecimal(seconds.substring(0, exponent)).signum();
		boolean vanishes = sign == 0 || (sign > 0 && seconds.charAt(exponent + 1) == '-');
		return vanishes ? 0 : OUT_OF_RANGE;
	}

	private static boolean isDigit(byte c) {
		return c >= '0' && c <= '9';
	}

}
