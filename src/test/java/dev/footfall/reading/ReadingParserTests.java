package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.footfall.reading.ReadingCases.ReadingCase;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Rejected;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingParserTests {

	private final ReadingParser parser = new ReadingParser(
			new ParserSettings(ReadingCases.DEFAULT_STORE, ZoneId.of("America/Sao_Paulo")));

	static List<ReadingCase> corpus() {
		return ReadingCases.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("corpus")
	void judgesTheRecordAsTheCorpusSays(ReadingCase record) {
		Verdict verdict = this.parser.parse(record.value(), record.recordMillis());

		assertThat(verdict).isEqualTo(record.expected());
	}

	/**
	 * A verdict must not depend on what was read before: a replay has to give the same.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void judgesTheCorpusAlikeInAnyOrder(long seed) {
		List<ReadingCase> shuffled = new ArrayList<>(corpus());
		shuffled.addAll(corpus());
		Collections.shuffle(shuffled, new Random(seed));

		List<Verdict> verdicts = shuffled.stream()
			.map((record) -> this.parser.parse(record.value(), record.recordMillis()))
			.toList();

		assertThat(verdicts).isEqualTo(shuffled.stream().map(ReadingCase::expected).toList());
	}

	@Test
	void readsATimestampWithoutOffsetByTheClockOfItsStore() {
		ReadingParser chain = new ReadingParser(new ParserSettings("centro", ZoneId.of("America/Sao_Paulo"),
				Map.of("manaus", ZoneId.of("America/Manaus")), null));
		String visit = "\"timestamp\":\"2026-03-07T14:00:00\",\"location\":\"Caixa\",\"duration\":1";

		assertThat(eventTime(chain, "{" + visit + "}")).isEqualTo("2026-03-07T17:00:00Z");
		assertThat(eventTime(chain, "{" + visit + ",\"store_id\":\"manaus\"}")).isEqualTo("2026-03-07T18:00:00Z");
		assertThat(eventTime(chain, "{\"store_id\":\"manaus\"," + visit + "}")).isEqualTo("2026-03-07T18:00:00Z");
		assertThat(eventTime(chain, "{ \"other\":{},\"store_id\":\"manaus\"," + visit + "}"))
			.isEqualTo("2026-03-07T18:00:00Z");
	}

	private static String eventTime(ReadingParser parser, String json) {
		Verdict verdict = parser.parse(json.getBytes(StandardCharsets.UTF_8),
				Instant.parse("2026-03-07T18:00:00Z").toEpochMilli());
		return Instant.ofEpochMilli(((Accepted) verdict).reading().eventMillis()).toString();
	}

	@Test
	void hasEnoughCasesOfEachClass() {
		Map<String, Long> cases = corpus().stream()
			.collect(Collectors.groupingBy(ReadingCase::group, Collectors.counting()));

		Map<String, Integer> least = Map.of("framing", 18, "root", 8, "missing or null", 12, "wrong types", 30,
				"numbers", 30, "timestamps", 34, "identifiers", 24, "limits", 14);
		assertThat(cases).containsOnlyKeys(least.keySet());
		assertThat(cases).allSatisfy((group, count) -> assertThat(count).isGreaterThanOrEqualTo(least.get(group)));
	}

	@Test
	void hasACaseOfEveryReason() {
		Set<RejectionReason> reasons = corpus().stream()
			.map(ReadingCase::expected)
			.filter(Rejected.class::isInstance)
			.map((verdict) -> ((Rejected) verdict).reason())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(RejectionReason.class)));

		assertThat(reasons).isEqualTo(EnumSet.allOf(RejectionReason.class));
	}

}
