package dev.footfall.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Reads ISO-8601 timestamps into milliseconds since the epoch. What sensors write
 * ({@code 2024-08-23T09:00:00.706595Z}) is read digit by digit; every other form goes
 * through {@code java.time}.
 */
final class EventTime {

	static final long UNREADABLE = Long.MIN_VALUE;

	private static final int SECONDS_END = 19;

	private static final String SHAPE = "0000-00-00T00:00:00";

	private final ZoneId zone;

	private int lastYear;

	private int lastMonth;

	private int lastDay;

	private long lastMidnight;

	/**
	 * @param zone the zone of timestamps without an offset
	 */
	EventTime(ZoneId zone) {
		this.zone = zone;
	}

	/**
	 * Parse a timestamp.
	 * @return milliseconds since the epoch, finer digits cut off, or {@link #UNREADABLE}
	 */
	long parse(char[] text, int start, int length) {
		if (hasUsualShape(text, start, length)) {
			return parseUsual(text, start, length);
		}
		try {
			return parseAny(new String(text, start, length));
		}
		catch (DateTimeException | ArithmeticException ex) {
			return UNREADABLE;
		}
	}

	private static boolean hasUsualShape(char[] text, int start, int length) {
		if (length < SECONDS_END + 1 || text[start + length - 1] != 'Z') {
			return false;
		}
		for (int i = 0; i < SECONDS_END; i++) {
			char expected = SHAPE.charAt(i);
			char actual = text[start + i];
			if ((expected == '0') ? !isDigit(actual) : actual != expected) {
				return false;
			}
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

	private long parseUsual(char[] text, int start, int length) {
		int hour = number(text, start + 11, 2);
		int minute = number(text, start + 14, 2);
		int second = number(text, start + 17, 2);
		if (hour > 23 || minute > 59 || second > 59) {
			return UNREADABLE;
		}
		long midnight = midnight(number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2));
		if (midnight == UNREADABLE) {
			return UNREADABLE;
		}
		int millis = 0;
		for (int i = SECONDS_END + 1; i < SECONDS_END + 4; i++) {
			millis = millis * 10 + ((i < length - 1) ? text[start + i] - '0' : 0);
		}
		return midnight + ((hour * 60L + minute) * 60L + second) * 1000L + millis;
	}

	/** Sensors report the same day over and over, so the last one is remembered. */
	private long midnight(int year, int month, int day) {
		if (day != this.lastDay || month != this.lastMonth || year != this.lastYear) {
			if (month < 1 || month > 12 || day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
				return UNREADABLE;
			}
			this.lastMidnight = LocalDate.of(year, month, day).toEpochDay() * 86_400_000L;
			this.lastYear = year;
			this.lastMonth = month;
			this.lastDay = day;
		}
		return this.lastMidnight;
	}

	private long parseAny(String text) {
		TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
				LocalDateTime::from);
		return (time instanceof OffsetDateTime offset) ? offset.toInstant().toEpochMilli()
				: ((LocalDateTime) time).atZone(this.zone).toInstant().toEpochMilli();
	}

	private static int number(char[] text, int start, int digits) {
		int value = 0;
		for (int i = start; i < start + digits; i++) {
			value = value * 10 + (text[i] - '0');
		}
		return value;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
