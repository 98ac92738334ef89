package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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
 * Reads ISO-8601 timestamps into milliseconds since the epoch: what sensors write as
 * {@link UsualTime} does, every other form through {@code java.time}.
 */
final class EventTime {

	static final long UNREADABLE = Long.MIN_VALUE;

	/** Keeps the sums with it within a long. */
	private static final long MAX_SECONDS = Long.MAX_VALUE / 4000;

	/** Offsets like Z, +01 and +01:00. */
	private static final DateTimeFormatter WITH_COLON = iso8601("+HH:mm:ss");

	/** Offsets like +0100, which many sensors' libraries write. */
	private static final DateTimeFormatter WITHOUT_COLON = iso8601("+HHMM");

	private final UsualTime usual = new UsualTime();

	private boolean local;

	/**
	 * Parse a timestamp.
	 * @param text holds it in UTF-8
	 * @return milliseconds since the epoch, finer digits cut off, at most a quarter of
	 * what a long holds, or {@link #UNREADABLE}
	 */
	long parse(byte[] text, int start, int length) {
		this.local = false;
		if (UsualTime.isUsual(text, start, length)) {
			return this.usual.parse(text, start, length);
		}
		try {
			return parseAny(new String(text, start, length, StandardCharsets.UTF_8));
		}
		catch (DateTimeException ex) {
			return UNREADABLE;
		}
	}

	/**
	 * Parse a timestamp whose end is not known, if it is of the most usual kind.
	 * @return milliseconds since the epoch, or {@link #UNREADABLE} when it has to be
	 * {@link #parse parsed}
	 */
	long parseMostUsual(byte[] text, int start) {
		this.local = false;
		return this.usual.parseInLastMinute(text, start);
	}

	/** How many bytes {@link #parseMostUsual} read. */
	int length() {
		return this.usual.length();
	}

	/**
	 * Whether the last timestamp had no offset. What it was read into is when a clock at
	 * UTC shows it.
	 */
	boolean isLocal() {
		return this.local;
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

}
