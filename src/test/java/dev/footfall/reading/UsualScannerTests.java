package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** That it reads what the strict reader reads show {@link CanonicalScannerTests}. */
class UsualScannerTests {

	private static final String SPACED = """
			{"timestamp": "2026-03-07T14:03:21.418Z", "id_sensor": "SM-535BA", "location": "Corredor_A", \
			"customer_id": "Cliente_2253", "movement_detected": true, "duration": 96.38, "traffic_count": 3, \
			"store_id": "loja"}""";

	private static final String COMPACT = SPACED.replace(" ", "");

	private final ReadingFields fields = new ReadingFields();

	private final UsualScanner scanner = new UsualScanner(new EventTime(), new Texts());

	private boolean isUsual(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return this.scanner.scan(bytes, 0, bytes.length, this.fields);
	}

	@Test
	void takesTheOrderInWhichSensorsWrite() {
		assertThat(isUsual(SPACED)).isTrue();
		assertThat(isUsual(COMPACT)).isTrue();
		assertThat(isUsual(SPACED.replace("Corredor_A", "Sessão de Eletrônicos"))).isTrue();
		assertThat(isUsual(SPACED.replace("96.38", "86400"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"id_sensor\":\"SM-535BA\",", "\"customer_id\":\"Cliente_2253\",", "\"traffic_count\":3,",
			",\"store_id\":\"loja\"" })
	void takesRecordsWithoutSomeFields(String field) {
		assertThat(isUsual(COMPACT.replace(field, ""))).isTrue();
	}

	@Test
	void readsEveryField() {
		isUsual(SPACED);

		assertThat(this.fields.eventMillis).isEqualTo(1_772_892_201_418L);
		assertThat(this.fields.sensor).isEqualTo("SM-535BA");
		assertThat(this.fields.location).isEqualTo("Corredor_A");
		assertThat(this.fields.customer).isEqualTo("Cliente_2253");
		assertThat(this.fields.movement).isTrue();
		assertThat(this.fields.dwellMillis).isEqualTo(96_380);
		assertThat(this.fields.traffic).isEqualTo(3);
		assertThat(this.fields.store).isEqualTo("loja");
	}

	/** The minute is known from the reading before. */
	@ParameterizedTest
	@ValueSource(strings = { "59.999Z", "00.000Z", "21.418999Z", "05.000001Z" })
	void readsTimesInTheMinuteBefore(String seconds) {
		isUsual(SPACED);

		assertThat(isUsual(SPACED.replace("21.418Z", seconds))).isTrue();
		assertThat(this.fields.eventMillis).isEqualTo(Instant.parse("2026-03-07T14:03:" + seconds).toEpochMilli());
	}

	@ParameterizedTest
	@ValueSource(strings = { "60.000Z", "2:.418Z", "21,418Z", "21.4:8Z", "21.418z", "21.418+", "21.418\"", "21.41Z\"",
			"21.4189\"Z", "21.41899/Z", "21.418\u0019Z" })
	void leavesOtherTimesInTheMinuteBefore(String seconds) {
		isUsual(SPACED);

		String json = SPACED.replace("21.418Z", seconds);
		assertThat(isUsual(json) && this.fields.eventMillis != EventTime.UNREADABLE).as(json)
			.isEqualTo(isUsualAtFirst(json));
	}

	private static boolean isUsualAtFirst(String json) {
		return new UsualScannerTests().isUsual(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "96.3800", "096.38", "96.", "86400.001", "1234567", "9e1", "null" })
	void leavesUnusualDurationsToOthers(String duration) {
		assertThat(isUsual(SPACED.replace("96.38", duration))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "03", "12345678", "3.0", "-3", "null" })
	void leavesUnusualTrafficToOthers(String traffic) {
		assertThat(isUsual(SPACED.replace("\"traffic_count\": 3", "\"traffic_count\": " + traffic))).isFalse();
	}

	@Test
	void leavesOtherShapesToOthers() {
		assertThat(isUsual(SPACED + " ")).isFalse();
		assertThat(isUsual(SPACED.substring(0, SPACED.length() - 1))).isFalse();
		assertThat(isUsual(SPACED.replace("true", "false"))).isFalse();
		assertThat(isUsual(SPACED.replace("Corredor_A", "Corredor\\u0041"))).isFalse();
		assertThat(isUsual(SPACED.replace("2026", "Ano de"))).isFalse();
		assertThat(isUsual(SPACED.replace("Cliente_2253", " ".repeat(5_000) + "x"))).isFalse();
	}

}
