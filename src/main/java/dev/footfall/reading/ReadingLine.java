package dev.footfall.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * The JSON of readings, field by field in the order in which sensors write them, into one
 * buffer that is used over and over: a simulator writes hundreds of thousands a second
 * and makes no garbage. Not thread-safe.
 */
public final class ReadingLine {

	/** What stands before the number of a numbered customer. */
	public static final String CUSTOMER_PREFIX = "Cliente_";

	private static final byte[] OPEN = ascii("{\"" + WireName.TIMESTAMP + "\":\"");

	private static final byte[] SENSOR = ascii("\",\"" + WireName.ID_SENSOR + "\":");

	private static final byte[] LOCATION = field(WireName.LOCATION);

	private static final byte[] CUSTOMER = field(WireName.CUSTOMER_ID);

	private static final byte[] NUMBERED_CUSTOMER = ascii(",\"" + WireName.CUSTOMER_ID + "\":\"" + CUSTOMER_PREFIX);

	private static final byte[] MOVEMENT = ascii(",\"" + WireName.MOVEMENT_DETECTED + "\":true");

	private static final byte[] NO_MOVEMENT = ascii(",\"" + WireName.MOVEMENT_DETECTED + "\":false");

	private static final byte[] DURATION = field(WireName.DURATION);

	private static final byte[] TRAFFIC = field(WireName.TRAFFIC_COUNT);

	private static final byte[] STORE = field(WireName.STORE_ID);

	private static final long FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

	private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

	private static final int DAY_SECONDS = 86_400;

	private byte[] bytes = new byte[1024];

	private int length;

	/** Readings of one moment follow each other, so the last second is kept as text. */
	private final byte[] second = new byte[19];

	private long secondWritten = Long.MIN_VALUE;

	private long dayWritten = Long.MIN_VALUE;

	private static byte[] field(String name) {
		return ascii(",\"" + name + "\":");
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** A text as a JSON string in UTF-8, quotes included; {@code null} for null. */
	public static byte[] quoted(String text) {
		if (text == null) {
			return ascii("null");
		}
		byte[] inner = JsonStringEncoder.getInstance().quoteAsUTF8(text);
		byte[] quoted = new byte[inner.length + 2];
		quoted[0] = '"';
		System.arraycopy(inner, 0, quoted, 1, inner.length);
		quoted[quoted.length - 1] = '"';
		return quoted;
	}

	/** Begin a reading. */
	public ReadingLine open(long eventMillis) {
		return bytes(OPEN).instant(eventMillis);
	}

	/**
	 * The sensor, right after {@link #open}.
	 * @param quoted as {@link #quoted} gives it, as in all other texts
	 */
	public ReadingLine sensor(byte[] quoted) {
		return bytes(SENSOR).bytes(quoted);
	}

	public ReadingLine location(byte[] quoted) {
		return bytes(LOCATION).bytes(quoted);
	}

	public ReadingLine customer(byte[] quoted) {
		return bytes(CUSTOMER).bytes(quoted);
	}

	/** A customer who has a number instead of a name. */
	public ReadingLine customer(long number) {
		return bytes(NUMBERED_CUSTOMER).number(number).character('"');
	}

	public ReadingLine movement(boolean detected) {
		return bytes(detected ? MOVEMENT : NO_MOVEMENT);
	}

	/** The stay, written in seconds with three decimals. */
	public ReadingLine dwell(long millis) {
		return bytes(DURATION).seconds(millis);
	}

	/** Milliseconds as seconds with three decimals. */
	public ReadingLine seconds(long millis) {
		long absolute = Math.abs(millis);
		if (millis < 0) {
			character('-');
		}
		return number(absolute / 1000).character('.').digits((int) (absolute % 1000), 3);
	}

	public ReadingLine traffic(int customers) {
		return bytes(TRAFFIC).number(customers);
	}

	public ReadingLine store(byte[] quoted) {
		return bytes(STORE).bytes(quoted);
	}

	/** End a reading. */
	public ReadingLine close() {
		return character('}');
	}

	/** Any other character of ASCII. */
	public ReadingLine character(char c) {
		ensure(1);
		this.bytes[this.length++] = (byte) c;
		return this;
	}

	/** Bytes as they are. */
	public ReadingLine bytes(byte[] more) {
		ensure(more.length);
		System.arraycopy(more, 0, this.bytes, this.length, more.length);
		this.length += more.length;
		return this;
	}

	/** A number that is not negative. */
	public ReadingLine number(long value) {
		int digits = 1;
		for (long rest = value; rest > 9; rest /= 10) {
			digits++;
		}
		return digits(value, digits);
	}

	private ReadingLine digits(long value, int digits) {
		ensure(digits);
		long rest = value;
		for (int i = this.length + digits - 1; i >= this.length; i--) {
			this.bytes[i] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		this.length += digits;
		return this;
	}

	/** As {@link Instant#toString} writes whole milliseconds. */
	public ReadingLine instant(long millis) {
		long seconds = Math.floorDiv(millis, 1000L);
		if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
			return bytes(ascii(Instant.ofEpochMilli(millis).toString()));
		}
		if (seconds != this.secondWritten) {
			writeSecond(seconds);
		}
		bytes(this.second);
		int fraction = (int) Math.floorMod(millis, 1000L);
		if (fraction > 0) {
			character('.').digits(fraction, 3);
		}
		return character('Z');
	}

	private void writeSecond(long seconds) {
		long day = Math.floorDiv(seconds, (long) DAY_SECONDS);
		if (day != this.dayWritten) {
			byte[] date = ascii(LocalDate.ofEpochDay(day) + "T00:00:00");
			System.arraycopy(date, 0, this.second, 0, this.second.length);
			this.dayWritten = day;
		}
		int ofDay = (int) Math.floorMod(seconds, (long) DAY_SECONDS);
		twoDigits(11, ofDay / 3600);
		twoDigits(14, ofDay / 60 % 60);
		twoDigits(17, ofDay % 60);
		this.secondWritten = seconds;
	}

	private void twoDigits(int at, int value) {
		this.second[at] = (byte) ('0' + value / 10);
		this.second[at + 1] = (byte) ('0' + value % 10);
	}

	private void ensure(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + more));
		}
	}

	/** Bytes written since {@link #clear}. */
	public int length() {
		return this.length;
	}

	/** Take back what was written last. */
	public void truncate(int newLength) {
		this.length = newLength;
	}

	public void clear() {
		this.length = 0;
	}

	public byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.length);
	}

	public void writeTo(OutputStream out) throws IOException {
		out.write(this.bytes, 0, this.length);
	}

}
