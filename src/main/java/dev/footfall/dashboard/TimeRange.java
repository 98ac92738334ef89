package dev.footfall.dashboard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A range of time, {@code to} not included.
 */
record TimeRange(Instant from, Instant to) {

	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

	/**
	 * The range that parameters name.
	 * @param from an instant, or a date or local time of the store's zone; null for the
	 * usual length before {@code to}
	 * @param to the same; null for now
	 * @throws InvalidRequestException when they name none
	 */
	static TimeRange of(String from, String to, ZoneId zone, Instant now, Duration usual) {
		Instant end = (to != null) ? parse("to", to, zone) : now;
		Instant start = (from != null) ? parse("from", from, zone) : end.minus(usual);
		if (!start.isBefore(end)) {
			throw new InvalidRequestException("from", "The range is empty: from must be before to.");
		}
		return new TimeRange(start, end);
	}

	private static Instant parse(String parameter, String text, ZoneId zone) {
		List<Function<String, Instant>> forms = List.of((value) -> OffsetDateTime.parse(value).toInstant(),
				(value) -> LocalDate.parse(value).atStartOfDay(zone).toInstant(),
				(value) -> LocalDateTime.parse(value).atZone(zone).toInstant());
		return forms.stream()
			.map((form) -> parse(form, text))
			.filter(Objects::nonNull)
			.filter((instant) -> !instant.isBefore(EARLIEST) && instant.isBefore(LATEST))
			.findFirst()
			.orElseThrow(() -> new InvalidRequestException(parameter,
					"Unknown %s. Allowed: an instant as 2026-03-07T14:00:00Z, or a date or time of the store's zone as 2026-03-07 or 2026-03-07T11:00, from 1970 to 2999."
						.formatted(parameter)));
	}

	private static Instant parse(Function<String, Instant> form, String text) {
		try {
			return form.apply(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
