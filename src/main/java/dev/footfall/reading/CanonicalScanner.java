package dev.footfall.reading;

import java.util.Arrays;

/**
 * Reads the shape in which sensors write readings, in one pass over ASCII: the known
 * fields, each at most once and with the type it should have, no escapes, no other white
 * space than blanks. It accepts a record only if {@link StrictReader} would read the same
 * from it; whatever it is not sure of it leaves to that one. A third of the cost, for
 * nearly every record.
 */
final class CanonicalScanner {

	private static final int MAX_CHARACTERS = 4096;

	private static final int MAX_INT_DIGITS = 9;

	private static final char[] TRUE = "true".toCharArray();

	private static final Field[] FIELDS = Field.values();

	private final EventTime eventTime;

	private final Texts texts;

	private char[] text = new char[512];

	private int end;

	private int at;

	/** Where the string or number that was scanned last begins. */
	private int start;

	CanonicalScanner(EventTime eventTime, Texts texts) {
		this.eventTime = eventTime;
		this.texts = texts;
	}

	/** The fields that are read, in the order in which sensors write them. */
	private enum Field {

		TIMESTAMP(WireName.TIMESTAMP), ID_SENSOR(WireName.ID_SENSOR), LOCATION(WireName.LOCATION),
		CUSTOMER_ID(WireName.CUSTOMER_ID), MOVEMENT_DETECTED(WireName.MOVEMENT_DETECTED), DURATION(WireName.DURATION),
		TRAFFIC_COUNT(WireName.TRAFFIC_COUNT), STORE_ID(WireName.STORE_ID);

		private final char[] quoted;

		Field(String name) {
			this.quoted = ("\"" + name + "\"").toCharArray();
		}

	}

	/**
	 * Read a record if it has the usual shape.
	 * @return whether it has; if not, the fields hold nothing of use
	 */
	boolean scan(byte[] value, ReadingFields fields) {
		if (!widen(value)) {
			return false;
		}
		fields.reset();
		this.at = 0;
		if (!isNext('{')) {
			return false;
		}
		int expected = 0;
		int seen = 0;
		do {
			blanks();
			Field field = field(expected);
			if (field == null || (seen & (1 << field.ordinal())) != 0) {
				return false;
			}
			seen |= 1 << field.ordinal();
			expected = field.ordinal() + 1;
			blanks();
			if (!isNext(':')) {
				return false;
			}
			blanks();
			if (!readValue(field, fields)) {
				return false;
			}
			blanks();
		}
		while (isNext(','));
		return isNext('}') && this.at == this.end;
	}

	/**
	 * Characters are what the other parsers take; the loop becomes a few vector moves.
	 */
	private boolean widen(byte[] value) {
		if (this.text.length < value.length) {
			this.text = new char[value.length];
		}
		char[] chars = this.text;
		int notAscii = 0;
		for (int i = 0; i < value.length; i++) {
			notAscii |= value[i];
			chars[i] = (char) value[i];
		}
		this.end = value.length;
		return notAscii >= 0;
	}

	private boolean isNext(char c) {
		if (this.at < this.end && this.text[this.at] == c) {
			this.at++;
			return true;
		}
		return false;
	}

	private boolean isNext(char[] word) {
		int after = this.at + word.length;
		if (after > this.end || !Arrays.equals(this.text, this.at, after, word, 0, word.length)) {
			return false;
		}
		this.at = after;
		return true;
	}

	private void blanks() {
		while (this.at < this.end && this.text[this.at] == ' ') {
			this.at++;
		}
	}

	/** The field whose name comes next, tried from the expected one on. */
	private Field field(int expected) {
		for (int i = 0; i < FIELDS.length; i++) {
			Field field = FIELDS[(expected + i) % FIELDS.length];
			if (isNext(field.quoted)) {
				return field;
			}
		}
		return null;
	}

	private boolean readValue(Field field, ReadingFields fields) {
		return switch (field) {
			case TIMESTAMP -> {
				int length = string();
				if (length >= 0) {
					fields.eventMillis = this.eventTime.parse(this.text, this.start, length);
				}
				yield length >= 0;
			}
			case ID_SENSOR -> (fields.sensor = text(this.texts.sensors())) != null;
			case LOCATION -> (fields.location = text(this.texts.places())) != null;
			case CUSTOMER_ID -> (fields.customer = text(this.texts.customers())) != null;
			case STORE_ID -> (fields.store = text(this.texts.places())) != null;
			case MOVEMENT_DETECTED -> isNext(TRUE);
			case DURATION -> {
				int length = number();
				fields.dwellMillis = (length > 0) ? DwellTime.parseSeconds(this.text, this.start, length)
						: DwellTime.MISSING;
				yield fields.dwellMillis >= 0;
			}
			case TRAFFIC_COUNT -> {
				int length = digits();
				fields.traffic = integer(length);
				yield length > 0 && length <= MAX_INT_DIGITS;
			}
		};
	}

	/** Text that is neither blank nor refused, or null. */
	private String text(TextCache cache) {
		int length = string();
		String found = (length >= 0) ? cache.get(this.text, this.start, length) : null;
		return (found != null && !found.isEmpty()) ? found : null;
	}

	/** Scan a string without escapes and control characters; its length, or -1. */
	private int string() {
		if (!isNext('"')) {
			return -1;
		}
		char[] chars = this.text;
		int i = this.at;
		this.start = i;
		while (i < this.end && chars[i] != '"') {
			if (chars[i] < ' ' || chars[i] == '\\') {
				return -1;
			}
			i++;
		}
		this.at = i;
		return (isNext('"') && i - this.start <= MAX_CHARACTERS) ? i - this.start : -1;
	}

	/**
	 * Scan a number without sign and exponent, up to 9 digits a side; its length, or 0.
	 */
	private int number() {
		int whole = digits();
		if (whole == 0 || whole > MAX_INT_DIGITS || !isNext('.')) {
			return (whole <= MAX_INT_DIGITS) ? whole : 0;
		}
		int first = this.at;
		while (this.at < this.end && isDigit(this.text[this.at])) {
			this.at++;
		}
		int decimals = this.at - first;
		return (decimals > 0 && decimals <= MAX_INT_DIGITS) ? this.at - this.start : 0;
	}

	/** Scan digits as JSON writes them, without leading zeros; how many, or 0. */
	private int digits() {
		this.start = this.at;
		while (this.at < this.end && isDigit(this.text[this.at])) {
			this.at++;
		}
		int length = this.at - this.start;
		return (length > 1 && this.text[this.start] == '0') ? 0 : length;
	}

	private int integer(int length) {
		int number = 0;
		for (int i = this.start; i < this.start + Math.min(length, MAX_INT_DIGITS); i++) {
			number = number * 10 + (this.text[i] - '0');
		}
		return number;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
