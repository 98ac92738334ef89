package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventTimeTests {

	private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	private final EventTime eventTime = new EventTime();

	/** One EventTime for the whole list, because it remembers the last minute. */
	@Property(tries = 200)
	void agreesWithJavaTimeOnValidAndInvalid(@ForAll("timestamps") List<String> timestamps) {
		List<Long> millis = timestamps.stream().map(this::parse).toList();

		assertThat(millis).isEqualTo(timestamps.stream().map(EventTimeTests::parseWithJavaTime).toList());
	}

	@Property(tries = 1_000)
	void readsBackEveryInstant(@ForAll Instant instant) {
		assertThat(parse(instant.toString())).isEqualTo(instant.toEpochMilli());
	}

	/** The date of zeros passed for 1 January 1970, so such readings were too old. */
	@Test
	void doesNotReadADateOfZerosBeforeAnyOther() {
		assertThat(parse("0000-00-00T00:00:00Z")).isEqualTo(EventTime.UNREADABLE);
	}

	@Test
	void forgetsNoDayOverAnInvalidOne() {
		List<Long> millis = List.of(parse("2024-02-29T00:00:00Z"), parse("2023-02-29T00:00:00Z"),
				parse("2024-02-29T00:00:01Z"), parse("2024-02-30T00:00:00Z"), parse("2024-02-29T00:00:02Z"));

		long midnight = Instant.parse("2024-02-29T00:00:00Z").toEpochMilli();
		assertThat(millis).containsExactly(midnight, EventTime.UNREADABLE, midnight + 1_000, EventTime.UNREADABLE,
				midnight + 2_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-08-23T10:00:00+01", "2024-08-23T10:00:00+0100", "2024-08-23T10:00:00+01:00",
			"2024-08-23T10:00:00+01:00:00", "2024-08-23T06:00:00-03", "2024-08-23T06:00:00" })
	void readsEveryFormOfAnOffset(String timestamp) {
		assertThat(parse(timestamp)).isEqualTo(Instant.parse("2024-08-23T09:00:00Z").toEpochMilli());
	}

	/** A year that milliseconds can't express counted as unreadable, not as future. */
	@Test
	void putsYearsBeyondAllMillisecondsFarAway() {
		assertThat(parse("+999999999-01-01T00:00:00Z")).isBetween(Long.MAX_VALUE / 5, Long.MAX_VALUE / 4);
		assertThat(parse("-999999999-01-01T00:00:00Z")).isBetween(Long.MIN_VALUE / 4, Long.MIN_VALUE / 5);
	}

	@Provide
	Arbitrary<List<String>> timestamps() {
		Arbitrary<String> date = Combinators.combine(number(4, 0, 2100), number(2, 0, 14), number(2, 0, 33))
			.as("%s-%s-%s"::formatted);
		Arbitrary<String> fewDates = Arbitraries.of("2024-02-28", "2024-02-29", "2024-02-30", "0000-00-00",
				"0000-01-01", "1970-01-01", "1969-12-31", "9999-12-31");
		Arbitrary<String> time = Combinators.combine(number(2, 0, 25), number(2, 0, 61), number(2, 0, 61))
			.as("%s:%s:%s"::formatted);
		Arbitrary<String> fraction = Arbitraries.oneOf(Arbitraries.just(""),
				Arbitraries.strings().numeric().ofMaxLength(11).map((digits) -> "." + digits));
		Arbitrary<String> zone = Arbitraries.of("Z", "Z", "Z", "", "z", "+01:00", "-03:00", "+18:01");
		Arbitrary<String> whole = Combinators.combine(Arbitraries.oneOf(date, fewDates), time, fraction, zone)
			.as((d, t, f, z) -> d + "T" + t + f + z);
		return Arbitraries.oneOf(whole, whole.flatMap(EventTimeTests::withOneOtherCharacter)).list().ofMaxSize(20);
	}

	private static Arbitrary<String> number(int digits, int from, int to) {
		return Arbitraries.integers().between(from, to).map((n) -> ("%0" + digits + "d").formatted(n));
	}

	private static Arbitrary<String> withOneOtherCharacter(String text) {
		return Combinators
			.combine(Arbitraries.integers().between(0, text.length() - 1), Arbitraries.chars().with("0123456789TZ:. -"))
			.as((at, other) -> text.substring(0, at) + other + text.substring(at + 1));
	}

	private static long parseWithJavaTime(String text) {
		try {
			TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(withWholeOffset(text),
					OffsetDateTime::from, LocalDateTime::from);
			return (time instanceof OffsetDateTime offset) ? offset.toInstant().toEpochMilli()
					: ((LocalDateTime) time).atZone(ZONE).toInstant().toEpochMilli();
		}
		catch (DateTimeException ex) {
			return EventTime.UNREADABLE;
		}
	}

	/** That formatter knows neither -03 nor -0300. */
	private static String withWholeOffset(String text) {
		return text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2").replaceFirst("([+-]\\d\\d)$", "$1:00");
	}

	private long parse(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		long millis = this.eventTime.parse(bytes, 0, bytes.length);
		return this.eventTime.isLocal() ? new ParserSettings("loja", ZONE).instant("loja", millis) : millis;
	}

}
