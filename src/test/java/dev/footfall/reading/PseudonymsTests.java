package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.footfall.reading.Verdict.Accepted;

import static org.assertj.core.api.Assertions.assertThat;

class PseudonymsTests {

	private static final long DAY = LocalDate.parse("2026-03-07").toEpochDay();

	private static final PseudonymKey KEY = new PseudonymKey(DAY - 3, "0f".repeat(32));

	@Test
	void aCustomerHasOnePseudonymADay() {
		Pseudonyms pseudonyms = new Pseudonyms(KEY);

		String today = pseudonyms.of("Ana", DAY);

		assertThat(today).matches("[0-9a-f]{32}");
		assertThat(pseudonyms.of("Ana", DAY)).isEqualTo(today);
		assertThat(pseudonyms.of("Ana", DAY + 1)).isNotEqualTo(today);
		assertThat(pseudonyms.of("Rui", DAY)).isNotEqualTo(today);
		assertThat(pseudonyms.of("Ana", DAY - 1000)).isEqualTo(new Pseudonyms(KEY).of("Ana", DAY - 1000));
	}

	@Test
	void aKeyMakesThePseudonymsOfItsDay() {
		assertThat(KEY.on(DAY).pseudonymOf("Ana")).isEqualTo(new Pseudonyms(KEY).of("Ana", DAY));
		assertThat(KEY.on(DAY - 1000).pseudonymOf("Ana")).isEqualTo(new Pseudonyms(KEY).of("Ana", DAY - 1000));
	}

	/** So a restart, another executor and the day after agree. */
	@Test
	void theKeyOfALaterDayMakesTheSamePseudonyms() {
		String fromTheFirst = new Pseudonyms(KEY).of("Ana", DAY + 2);

		assertThat(new Pseudonyms(KEY.on(DAY)).of("Ana", DAY + 2)).isEqualTo(fromTheFirst);
	}

	@Test
	void theKeyOfALaterDayDoesNotMakeEarlierPseudonyms() {
		assertThat(new Pseudonyms(KEY.on(DAY)).of("Ana", DAY - 1)).isNotEqualTo(new Pseudonyms(KEY).of("Ana", DAY - 1));
	}

	@Test
	void theParserLetsNoIdThrough() {
		ReadingParser parser = new ReadingParser(new ParserSettings("loja", ZoneOffset.UTC, Map.of(), KEY));
		String json = "{\"timestamp\":\"2026-03-07T12:00:00Z\",\"location\":\"Caixa\",\"customer_id\":\"Ana\",\"duration\":1}";
		long received = LocalDate.parse("2026-03-07").atTime(12, 1).toInstant(ZoneOffset.UTC).toEpochMilli();

		Verdict verdict = parser.parse(json.getBytes(StandardCharsets.UTF_8), received);

		assertThat(((Accepted) verdict).reading().customer()).isEqualTo(new Pseudonyms(KEY).of("Ana", DAY));
		assertThat(verdict.toString()).doesNotContain("Ana");
	}

	@Test
	void theKeyIsNotPrinted() {
		assertThat(new ParserSettings("loja", ZoneOffset.UTC, Map.of(), KEY).toString()).doesNotContain("0f0f");
	}

}
