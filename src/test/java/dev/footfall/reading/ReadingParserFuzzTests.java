package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.footfall.Readings;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingParserFuzzTests {

	private static final long RECORD_MILLIS = ReadingCases.RECORD_TIME.toEpochMilli();

	private static final List<byte[]> CORPUS = ReadingCases.all()
		.stream()
		.map(ReadingCases.ReadingCase::value)
		.filter((value) -> value != null && value.length > 0 && value.length < 2_000)
		.toList();

	private final ReadingParser parser = Readings.parser();

	@Property(tries = 2_000)
	void answersRandomBytes(@ForAll byte[] value, @ForAll long recordMillis) {
		Verdict verdict = this.parser.parse(value, recordMillis);

		assertThat(verdict).isNotNull();
	}

	@Property(tries = 1_000)
	void answersMutatedRecordsWithAVerdictInBounds(@ForAll("mutated") byte[] value) {
		Verdict verdict = this.parser.parse(value, RECORD_MILLIS);

		assertThat(verdict).isNotNull();
		if (verdict instanceof Accepted accepted) {
			assertThat(accepted.reading()).satisfies(this::isInBounds);
			assertThat(accepted.reading().location()).isNotBlank();
		}
		if (verdict instanceof Heartbeat heartbeat) {
			assertThat(heartbeat.reading()).satisfies(this::isInBounds);
		}
	}

	private void isInBounds(Reading reading) {
		assertThat(reading.dwellMillis()).isBetween(0L, 86_400_000L);
		assertThat(reading.traffic()).isNotNegative();
		assertThat(reading.eventMillis()).isLessThanOrEqualTo(RECORD_MILLIS + 300_000);
		assertThat(reading.store()).isNotBlank();
	}

	/** A used parser and a new one agree, so a replay after a restart does too. */
	@Property(tries = 500)
	void judgesLikeANewParser(@ForAll("mutated") byte[] value) {
		Verdict used = this.parser.parse(value, RECORD_MILLIS);

		assertThat(used).isEqualTo(Readings.parser().parse(value, RECORD_MILLIS));
	}

	@Provide
	Arbitrary<byte[]> mutated() {
		Arbitrary<byte[]> bytes = Arbitraries.of(CORPUS);
		Arbitrary<byte[]> inserts = Arbitraries.oneOf(
				Arbitraries
					.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "0", "-", "1e99999999999", "null", "true",
							"NaN", "\"location\":", "\"duration\":", "\u00e9")
					.map((text) -> text.getBytes(StandardCharsets.UTF_8)),
				Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(3));
		return bytes.flatMap((base) -> Arbitraries.integers()
			.between(0, base.length)
			.flatMap((at) -> Arbitraries.integers()
				.between(0, 4)
				.flatMap((cut) -> inserts.map((insert) -> splice(base, at, cut, insert)))));
	}

	private static byte[] splice(byte[] base, int at, int cut, byte[] insert) {
		int end = Math.min(base.length, at + cut);
		byte[] spliced = Arrays.copyOf(base, at + insert.length + base.length - end);
		System.arraycopy(insert, 0, spliced, at, insert.length);
		System.arraycopy(base, end, spliced, at + insert.length, base.length - end);
		return spliced;
	}

}
