package dev.footfall.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What the words of the command line mean. Each says what is allowed.
 */
final class Converters {

	private Converters() {
	}

	/** A scenario that needs no file. */
	static final class ToScenario implements ITypeConverter<Scenario> {

		@Override
		public Scenario convert(String text) {
			List<String> allowed = Scenario.labels()
				.stream()
				.filter((label) -> !label.equals(Scenario.REPLAY.label()))
				.toList();
			return Scenario.labelled(text)
				.filter((scenario) -> allowed.contains(scenario.label()))
				.orElseThrow(() -> new TypeConversionException(
						"'%s', allowed: %s".formatted(text, String.join(", ", allowed))));
		}

	}

	/** How a record is written. */
	static final class ToFormat implements ITypeConverter<EmissionWriter> {

		@Override
		public EmissionWriter convert(String text) {
			return switch (text) {
				case "jsonl" -> new JsonFormat();
				case "csv" -> new CsvFormat();
				default -> throw new TypeConversionException("'%s', allowed: jsonl, csv".formatted(text));
			};
		}

	}

	/** A moment; without an offset it is in the usual shop's zone. */
	static final class ToInstant implements ITypeConverter<Instant> {

		@Override
		public Instant convert(String text) {
			if (text.equals("now")) {
				return Instant.now().truncatedTo(ChronoUnit.MILLIS);
			}
			try {
				return instant(text);
			}
			catch (DateTimeException ex) {
				throw new TypeConversionException(
						"'%s', allowed: now, 2025-03-03, 2025-03-03T07:00, 2025-03-03T10:00:00Z".formatted(text));
			}
		}

		private static Instant instant(String text) {
			ZoneId zone = ZoneId.of(SimulatorProperties.ZONE);
			if (text.length() == "2025-03-03".length()) {
				return LocalDate.parse(text).atStartOfDay(zone).toInstant();
			}
			Object time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
			return (time instanceof OffsetDateTime offset) ? offset.toInstant()
					: ((LocalDateTime) time).atZone(zone).toInstant();
		}

	}

	/** What goes wrong: {@code late=.05,duplicate=.01}. */
	static final class ToFaults implements ITypeConverter<FaultSettings> {

		static final String USUAL = "usual";

		private static final String ALLOWED = "late, duplicate, malformed, unknown_area, bad_duration, null_customer, "
				+ "clock_skew, outages";

		@Override
		public FaultSettings convert(String text) {
			if (text.equals(USUAL)) {
				return FaultSettings.USUAL;
			}
			Map<String, Double> rates = new HashMap<>();
			Arrays.stream(ALLOWED.split(", ")).forEach((name) -> rates.put(name, 0.0));
			for (String fault : text.split(",")) {
				String[] parts = fault.split("=", 2);
				if (parts.length < 2 || rates.replace(parts[0], rate(parts[1])) == null) {
					throw new TypeConversionException("'%s', allowed: NAME=RATE of %s".formatted(fault, ALLOWED));
				}
			}
			return new FaultSettings(rates.get("late"), rates.get("duplicate"), rates.get("malformed"),
					rates.get("unknown_area"), rates.get("bad_duration"), rates.get("null_customer"),
					rates.get("clock_skew"), rates.get("outages"));
		}

		private static double rate(String text) {
			try {
				double rate = Double.parseDouble(text);
				if (rate >= 0 && rate <= 100) {
					return rate;
				}
			}
			catch (NumberFormatException ex) {
				// Said below.
			}
			throw new TypeConversionException("'%s' is no rate".formatted(text));
		}

	}

}
