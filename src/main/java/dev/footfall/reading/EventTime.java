package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads ISO-8601 timestamps into milliseconds since the epoch. What sensors write
 * ({@code 2024-08-23T09:00:00.706595Z}) is read digit by digit; every other form goes
 * through {@code java.time}.
 */
final class EventTime {

	static final long UNREADABLE = Long.MIN_VALUE;

	private static final int SECONDS_END = 19;

	private static final int MINUTE_END = 16;

	private static final String MINUTE_SHAPE = "0000-00-00T00:00";

	/** Keeps the sums with it within a long. */
	private static final long MAX_SECONDS = Long.MAX_VALUE / 4000;

	/** Offsets like Z, +01 and +01:00. */
	private static final DateTimeFormatter WITH_COLON = iso8601("+HH:mm:ss");

	/** Offsets like +0100, which many sensors' libraries write. */
	private static final DateTimeFormatter WITHOUT_COLON = iso8601("+HHMM");

	private boolean local;

	/** The 16 bytes of the last minute that was read, and what they mean. */
	private long lastHead;

	private long lastTail;

	private long lastMinute = UNREADABLE;

	/**
	 * Parse a timestamp.
	 * @param text holds it in UTF-8
	 * @return milliseconds since the epoch, finer digits cut off, at most a quarter of
	 * what a long holds, or {@link #UNREADABLE}
	 */
	long parse(byte[] text, int start, int length) {
		this.local = false;
		if (hasUsualShape(text, start, length)) {
			return parseUsual(text, start, length);
		}
		try {
			return parseAny(new String(text, start, length, StandardCharsets.UTF_8));
		}
		catch (DateTimeException ex) {
			return UNREADABLE;
		}
	}

	/**
	 * Whether the last timestamp had no offset. What it was read into is when a clock at
	 * UTC shows it.
	 */
	boolean isLocal() {
		return this.local;
	}

	/** Whether seconds and fraction look as usual; what precedes them is not judged. */
	private static boolean hasUsualShape(byte[] text, int start, int length) {
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

	private long parseUsual(byte[] text, int start, int length) {
		long minute = minute(text, start);
		int second = number(text, start + MINUTE_END + 1, 2);
		if (minute == UNREADABLE || second > 59) {
			return UNREADABLE;
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
				return UNREADABLE;
			}
		}
		int year = number(text, start, 4);
		int month = number(text, start + 5, 2);
		int day = number(text, start + 8, 2);
		int hour = number(text, start + 11, 2);
		int minute = number(text, start + 14, 2);
		if (hour > 23 || minute > 59 || month < 1 || month > 12 || day < 1
				|| day > LocalDate.of(year, month, 1).lengthOfMonth()) {
			return UNREADABLE;
		}
		return ((LocalDate.of(year, month, day).toEpochDay() * 24 + hour) * 60 + minute) * 60_000;
	}

	private long parseAny(String text) {
		DateTimeFormatter form = endsInFourDigitOffset(text) ? WITHOUT_COLON : WITH_COLON;
		TemporalAccessor time = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
		this.local = time instanceof LocalDateTime;
		return millis((time instanceof OffsetDateTime offset) ? offset.toInstant()
				: ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
	}

	private static boolean endsInFourDigitOffset(String text) {
		int sign = text.length() - "+0100".length();
		return sign > 0 && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
	}

	/** As ISO_DATE_TIME, but for the offset. */
	private static DateTimeFormatter iso8601(String offset) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
			.optionalStart()
			.appendOffset(offset, "Z")
			.optionalStart()
			.appendLiteral('[')
			.parseCaseSensitive()
			.appendZoneRegionId()
			.appendLiteral(']')
			.toFormatter(Locale.ROOT)
			.withResolverStyle(ResolverStyle.STRICT)
			.withChronology(IsoChronology.INSTANCE);
	}

	/** Years that milliseconds can't express are as far away as it goes. */
	private static long millis(Instant time) {
		long seconds = Math.max(-MAX_SECONDS, Math.min(MAX_SECONDS, time.getEpochSecond()));
		return seconds * 1000L + time.getNano() / 1_000_000;
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

}
