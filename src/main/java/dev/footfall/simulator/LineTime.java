package dev.footfall.simulator;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a line of a file says it was. Only for the distance between lines: what counts as
 * a reading is the parser's to decide.
 */
final class LineTime {

	static final long UNKNOWN = Long.MIN_VALUE;

	private static final Pattern TIMESTAMP = Pattern.compile("\"timestamp\"\\s*:\\s*\"([^\"]{10,40})\"");

	private final ZoneId zone;

	LineTime(ZoneId zone) {
		this.zone = zone;
	}

	/** Milliseconds since the epoch, or {@link #UNKNOWN}. */
	long millis(byte[] line) {
		Matcher timestamp = TIMESTAMP.matcher(new String(line, StandardCharsets.ISO_8859_1));
		if (!timestamp.find()) {
			return UNKNOWN;
		}
		try {
			return instant(timestamp.group(1)).toEpochMilli();
		}
		catch (DateTimeException | ArithmeticException ex) {
			return UNKNOWN;
		}
	}

	private Instant instant(String text) {
		TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
				LocalDateTime::from);
		return (time instanceof OffsetDateTime offset) ? offset.toInstant()
				: ((LocalDateTime) time).atZone(this.zone).toInstant();
	}

}
