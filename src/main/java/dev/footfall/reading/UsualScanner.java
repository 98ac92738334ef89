package dev.footfall.reading;

/**
 * Reads what nearly every record is: a visit whose fields come in the order in which
 * sensors write them, in one of two {@link Layout}s. Some fields may be missing. It
 * accepts a record only if {@link StrictReader} would read the same from it; what is not
 * quite so usual it leaves to {@link CanonicalScanner}.
 * <p>
 * It takes text eight bytes at a time and hardly ever branches by what a value is: a
 * branch that goes this way and that costs as much as reading ten bytes.
 */
final class UsualScanner {

	private static final int MAX_TRAFFIC_DIGITS = 7;

	private static final int MAX_SECOND_DIGITS = 6;

	private static final int MILLI_DIGITS = 3;

	private static final long MAX_DWELL_MILLIS = 86_400_000;

	private final EventTime eventTime;

	private final Texts texts;

	private byte[] text;

	private int at;

	UsualScanner(EventTime eventTime, Texts texts) {
		this.eventTime = eventTime;
		this.texts = texts;
	}

	/**
	 * Read a record if it is a usual one. Looks beyond its end, but takes it only if the
	 * end is where it should be.
	 * @param buffer holds it from there on, in so many bytes
	 * @return whether it is; if not, the fields hold nothing of use
	 */
	boolean scan(byte[] buffer, int first, int length, ReadingFields fields) {
		fields.reset();
		this.text = buffer;
		this.at = first;
		boolean read = skip(Layout.SPACED.timestamp()) ? readFrom(Layout.SPACED, fields)
				: skip(Layout.COMPACT.timestamp()) && readFrom(Layout.COMPACT, fields);
		return read && isNext('}') && this.at == first + length;
	}

	private boolean readFrom(Layout layout, ReadingFields fields) {
		return readTimestamp(fields) && readTexts(layout, fields) && skip(layout.movement()) && skip(layout.duration())
				&& readDuration(fields) && (!skip(layout.traffic()) || readTraffic(fields))
				&& (!skip(layout.store()) || readStore(fields));
	}

	private boolean readTexts(Layout layout, ReadingFields fields) {
		return (!skip(layout.sensor()) || readSensor(fields)) && skip(layout.location()) && readLocation(fields)
				&& (!skip(layout.customer()) || readCustomer(fields));
	}

	private boolean skip(Literal literal) {
		if (!literal.isAt(this.text, this.at)) {
			return false;
		}
		this.at += literal.length();
		return true;
	}

	private boolean isNext(char c) {
		return this.at < this.text.length && this.text[this.at++] == c;
	}

	/** The next eight bytes, with zeros beyond the buffer. */
	private long word() {
		return Words.at(this.text, this.at, this.text.length - this.at);
	}

	private boolean readTimestamp(ReadingFields fields) {
		fields.eventMillis = this.eventTime.parseMostUsual(this.text, this.at);
		if (fields.eventMillis != EventTime.UNREADABLE) {
			this.at += this.eventTime.length();
			return true;
		}
		return readAnyTimestamp(fields);
	}

	private boolean readAnyTimestamp(ReadingFields fields) {
		int start = this.at;
		this.at = Words.endOfPlainString(this.text, start);
		int length = this.at - start;
		if (length > Texts.MAX_BYTES) {
			return false;
		}
		fields.eventMillis = this.eventTime.parse(this.text, start, length);
		fields.localTime = this.eventTime.isLocal();
		return fields.eventMillis != EventTime.UNREADABLE;
	}

	private boolean readSensor(ReadingFields fields) {
		fields.sensor = name(this.texts.sensors());
		fields.sensorHint = this.texts.sensors().number();
		return fields.sensor != null;
	}

	private boolean readLocation(ReadingFields fields) {
		fields.location = name(this.texts.places());
		fields.locationHint = this.texts.places().number();
		return fields.location != null;
	}

	private boolean readCustomer(ReadingFields fields) {
		fields.customer = name(this.texts.customers());
		fields.customerHint = this.texts.customers().number();
		return fields.customer != null;
	}

	private boolean readStore(ReadingFields fields) {
		fields.store = name(this.texts.places());
		return fields.store != null && isNext('"');
	}

	/** A name that is neither blank nor refused, or null. */
	private String name(TextCache cache) {
		String name = cache.read(this.text, this.at);
		this.at += cache.length();
		return (cache.length() <= Texts.MAX_BYTES) ? name : null;
	}

	private boolean readTraffic(ReadingFields fields) {
		long word = word();
		int digits = Digits.count(word);
		if (!Digits.isNumber(word, digits) || digits > MAX_TRAFFIC_DIGITS) {
			return false;
		}
		fields.traffic = Digits.number(word, digits);
		this.at += digits;
		return true;
	}

	private boolean readDuration(ReadingFields fields) {
		long word = word();
		int digits = Digits.count(word);
		if (!Digits.isNumber(word, digits) || digits > MAX_SECOND_DIGITS) {
			return false;
		}
		long millis = Digits.number(word, digits) * 1000L;
		this.at += digits;
		if (Words.byteOf(word, digits) == '.') {
			this.at++;
			long fraction = word();
			int decimals = Digits.count(fraction);
			if (decimals == 0 || decimals > MILLI_DIGITS) {
				return false;
			}
			millis += Digits.fraction(fraction, decimals, MILLI_DIGITS);
			this.at += decimals;
		}
		fields.dwellMillis = millis;
		return millis <= MAX_DWELL_MILLIS;
	}

}
