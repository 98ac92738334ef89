package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Reads timestamps as sensors write them, {@code 2024-08-23T09:00:00.706595Z} with any
 * number of decimals, digit by digit; the most usual ones eight bytes at a time.
 */
final class UsualTime {

	private static final int SECONDS_END = 19;

	private static final int MINUTE_END = 16;

	private static final String MINUTE_SHAPE = "0000-00-00T00:00";

	private static final int MILLIS_LENGTH = 24;

	private static final int MICROS_LENGTH = 27;

	/** Where the last eight bytes of one with six decimals begin. */
	private static final int MICROS_TAIL = MICROS_LENGTH - Long.BYTES;

	private static final Shape MILLIS = Shape.of(":00.000Z");

	private static final Shape SOME_MICROS = Shape.of(":00.0000");

	private static final Shape MICROS = Shape.of(".000000Z");

	/** The 16 bytes of the last minute that was read, and what they mean. */
	private long lastHead;

	private long lastTail;

	private long lastMinute = EventTime.UNREADABLE;

	private int length;

	/**
	 * Read one with three or six decimals in the minute that was read last, whatever
	 * follows it.
	 * @return milliseconds since the epoch, or {@link EventTime#UNREADABLE} when it is
	 * none
	 */
	long parseInLastMinute(byte[] text, int start) {
		if (start + MICROS_LENGTH > text.length || Words.at(text, start) != this.lastHead
				|| Words.at(text, start + Long.BYTES) != this.lastTail) {
			return EventTime.UNREADABLE;
		}
		long word = Words.at(text, start + MINUTE_END);
		if (MILLIS.fits(word)) {
			this.length = MILLIS_LENGTH;
		}
		else if (SOME_MICROS.fits(word) && MICROS.fits(Words.at(text, start + MICROS_TAIL))) {
			this.length = MICROS_LENGTH;
		}
		else {
			return EventTime.UNREADABLE;
		}
		int second = 10 * digit(word, 1) + digit(word, 2);
		int millis = 100 * digit(word, 4) + 10 * digit(word, 5) + digit(word, 6);
		boolean isReadable = this.lastMinute != EventTime.UNREADABLE && second < 60;
		return isReadable ? this.lastMinute + 1000L * second + millis : EventTime.UNREADABLE;
	}

	/** How many bytes {@link #parseInLastMinute} read. */
	int length() {
		return this.length;
	}

	private static int digit(long word, int number) {
		return Words.byteOf(word, number) - '0';
	}

	/**
	 * Whether seconds, fraction and the Z look as usual; what precedes them is not
	 * judged.
	 */
	static boolean isUsual(byte[] text, int start, int length) {
		if (length < SECONDS_END + 1 || text[start + length - 1] != 'Z' || text[start + MINUTE_END] != ':'
				|| !isDigit(text[start + MINUTE_END + 1]) || !isDigit(text[start + MINUTE_END + 2])) {
			return false;
		}
		int fraction = length - SECONDS_END - 1;
		if (fraction == 0) {
			return true;
		}
		if (fraction == 1 || fraction > 10 || text[start + SECONDS_END] != '.') {
			return false;
		}
		for (int i = SECONDS_END + 1; i < length - 1; i++) {
			if (!isDigit(text[start + i])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Read one that looks usual.
	 * @return milliseconds since the epoch, or {@link EventTime#UNREADABLE}
	 */
	long parse(byte[] text, int start, int length) {
		long minute = minute(text, start);
		int second = number(text, start + MINUTE_END + 1, 2);
		if (minute == EventTime.UNREADABLE || second > 59) {
			return EventTime.UNREADABLE;
		}
		int millis = 0;
		for (int i = SECONDS_END + 1; i < SECONDS_END + 4; i++) {
			millis = millis * 10 + ((i < length - 1) ? text[start + i] - '0' : 0);
		}
		return minute + second * 1000L + millis;
	}

	/** Sensors report the same minute over and over, so the last one is remembered. */
	private long minute(byte[] text, int start) {
		long head = Words.at(text, start);
		long tail = Words.at(text, start + Long.BYTES);
		if (head != this.lastHead || tail != this.lastTail) {
			this.lastMinute = parseMinute(text, start);
			this.lastHead = head;
			this.lastTail = tail;
		}
		return this.lastMinute;
	}

	private static long parseMinute(byte[] text, int start) {
		for (int i = 0; i < MINUTE_END; i++) {
			char expected = MINUTE_SHAPE.charAt(i);
			byte actual = text[start + i];
			if ((expected == '0') ? !isDigit(actual) : actual != expected) {
				return EventTime.UNREADABLE;
			}
		}
		int year = number(text, start, 4);
		int month = number(text, start + 5, 2);
		int day = number(text, start + 8, 2);
		int hour = number(text, start + 11, 2);
		int minute = number(text, start + 14, 2);
		if (hour > 23 || minute > 59 || month < 1 || month > 12 || day < 1
				|| day > LocalDate.of(year, month, 1).lengthOfMonth()) {
			return EventTime.UNREADABLE;
		}
		return ((LocalDate.of(year, month, day).toEpochDay() * 24 + hour) * 60 + minute) * 60_000;
	}

	private static int number(byte[] text, int start, int digits) {
		int value = 0;
		for (int i = start; i < start + digits; i++) {
			value = value * 10 + (text[i] - '0');
		}
		return value;
	}

	private static boolean isDigit(byte c) {
		return c >= '0' && c <= '9';
	}

	/**
	 * Eight bytes of which some are any digits.
	 *
	 * @param text the eight, with 0 for each digit
	 * @param others all bits of those that are no digits
	 */
	private record Shape(long text, long others) {

		static Shape of(String text) {
			long others = 0;
			for (int i = 0; i < Long.BYTES; i++) {
				others |= (text.charAt(i) != '0') ? 0xFFL << (Byte.SIZE * i) : 0;
			}
			return new Shape(Words.at(text.getBytes(StandardCharsets.US_ASCII), 0), others);
		}

		/** A digit differs from 0 by less than 10, the others not at all. */
		boolean fits(long word) {
			long differs = word ^ this.text;
			return (differs & this.others | Digits.beyond(differs)) == 0;
		}

	}

}
