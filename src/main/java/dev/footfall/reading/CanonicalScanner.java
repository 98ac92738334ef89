package dev.footfall.reading;

/**
 * Reads the shape in which sensors write readings, in one pass over the bytes: the known
 * fields in any order, each at most once and with the type it should have, no escapes, no
 * white space but blanks between the tokens. It accepts a record only if
 * {@link StrictReader} would read the same from it; whatever it is not sure of it leaves
 * to that one. A fraction of the cost, for nearly every record.
 */
final class CanonicalScanner {

	private static final int MAX_INT_DIGITS = 9;

	private static final Field[] FIELDS = Field.values();

	private final EventTime eventTime;

	private final Texts texts;

	private byte[] text;

	private int at;

	/** Where the record ends; other records may follow. */
	private int end;

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

		private final Literal key;

		Field(String name) {
			this.key = Literal.of("\"" + name + "\":");
		}

	}

	/**
	 * Read a record if it has the usual shape.
	 * @param buffer holds it from there on, in so many bytes
	 * @return whether it has; if not, the fields hold nothing of use
	 */
	boolean scan(byte[] buffer, int first, int length, ReadingFields fields) {
		fields.reset();
		this.text = buffer;
		this.at = first;
		this.end = first + length;
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
			if (!readValue(field, fields)) {
				return false;
			}
			blanks();
		}
		while (isNext(','));
		return isNext('}') && this.at == this.end;
	}

	private boolean isNext(char c) {
		if (this.at < this.end && this.text[this.at] == c) {
			this.at++;
			return true;
		}
		return false;
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
			if (field.key.isAt(this.text, this.at)) {
				this.at += field.key.length();
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
					fields.localTime = this.eventTime.isLocal();
				}
				yield length >= 0 && (fields.eventMillis != EventTime.UNREADABLE || isAscii(length));
			}
			case ID_SENSOR -> {
				fields.sensor = name(this.texts.sensors());
				fields.sensorHint = this.texts.sensors().number();
				yield fields.sensor != null;
			}
			case LOCATION -> {
				fields.location = name(this.texts.places());
				fields.locationHint = this.texts.places().number();
				yield fields.location != null;
			}
			case CUSTOMER_ID -> {
				fields.customer = name(this.texts.customers());
				fields.customerHint = this.texts.customers().number();
				yield fields.customer != null;
			}
			case STORE_ID -> (fields.store = name(this.texts.places())) != null;
			case MOVEMENT_DETECTED -> isNext('t') && isNext('r') && isNext('u') && isNext('e');
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

	/** A name that is neither blank nor refused, or null. */
	private String name(TextCache cache) {
		int length = string();
		return (length >= 0) ? cache.get(this.text, this.start, length) : null;
	}

	/**
	 * Scan a string without escapes and control characters; its length, or -1. One that
	 * runs on beyond the record does not end in it.
	 */
	private int string() {
		if (!isNext('"')) {
			return -1;
		}
		this.start = this.at;
		this.at = Words.endOfPlainString(this.text, this.start);
		int length = this.at - this.start;
		return (isNext('"') && length <= Texts.MAX_BYTES) ? length : -1;
	}

	/** What nobody has decoded may not be UTF-8. */
	private boolean isAscii(int length) {
		int all = 0;
		for (int i = this.start; i < this.start + length; i++) {
			all |= this.text[i];
		}
		return all >= 0;
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

	private static boolean isDigit(byte c) {
		return c >= '0' && c <= '9';
	}

}
