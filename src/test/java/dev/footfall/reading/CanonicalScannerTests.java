package dev.footfall.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short cuts for the usual shapes answer what the strict reader answers.
 */
class CanonicalScannerTests {

	private static final long NOW = Instant.parse("2026-03-07T14:03:22Z").toEpochMilli();

	private static final int MUTATIONS = 300_000;

	private static final String USUAL = """
			{"timestamp": "2026-03-07T14:03:21.418Z", "id_sensor": "SM-535BA", "location": "Corredor_A", \
			"customer_id": "Cliente_2253", "movement_detected": true, "duration": 96.38, "traffic_count": 3}""";

	private static final String IN_ANOTHER_STORE = USUAL.replace("}", ", \"store_id\": \"Filial\"}");

	private static final List<String> MUTATED = List.of(USUAL, USUAL.replace(" ", ""), IN_ANOTHER_STORE,
			IN_ANOTHER_STORE.replace(" ", ""), USUAL.replace("\"customer_id\": \"Cliente_2253\", ", ""),
			USUAL.replace("Corredor_A", "Sessao_de_Eletronicos"));

	private static final String[] VALUES = { "\"2026-03-07T14:03:21Z\"", "\"2026-03-07T14:03:21\"", "\" Caixa \"",
			"\"\"", "\"a\\u0041\"", "\"é\"", "true", "false", "null", "0", "-0.0", "00", "01", "1.", ".5", "1.0005",
			"86400", "86400.001", "999999999", "2147483647", "2147483648", "1e2", "NaN", "[]", "{\"a\":1}", "3.0",
			"1234567890.5", "0.1234567891" };

	private static final String[] NAMES = { "timestamp", "id_sensor", "location", "customer_id", "movement_detected",
			"duration", "traffic_count", "store_id", "extra", "Location" };

	/** The first of the names, in the usual order. */
	private static final int KNOWN_NAMES = 8;

	private final ReadingParser parser = new ReadingParser(new ParserSettings("loja", ZoneId.of("America/Manaus")));

	private final Random random = new Random(1);

	private boolean isCanonical(String json) {
		EventTime eventTime = new EventTime();
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return new CanonicalScanner(eventTime, new Texts()).scan(bytes, 0, bytes.length, new ReadingFields());
	}

	@Test
	void takesTheShapeInWhichSensorsWrite() {
		assertThat(isCanonical(USUAL)).isTrue();
		assertThat(isCanonical(USUAL.replace(" ", ""))).isTrue();
		assertThat(isCanonical(USUAL.replace("Corredor_A", "Sessão de Eletrônicos"))).isTrue();
		assertThat(isCanonical("{\"duration\":1,\"location\":\"Caixa\"}")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"duration\":1,\"duration\":1}", "{\"duration\":01}", "{\"duration\":1,}",
			"{\"duration\":1}}", "{\"duration\":1} ", "{\"duration\":null}", "{\"location\":\"a\\n\"}",
			"{\"timestamp\":\"é\"}", "{\"movement_detected\":false}", "{\"extra\":1}", "{\"traffic_count\":1.0}" })
	void leavesEverythingElseToTheStrictReader(String json) {
		assertThat(isCanonical(json)).isFalse();
	}

	@Test
	void agreesWithTheStrictReaderOnMutatedReadings() {
		for (int i = 0; i < MUTATIONS; i++) {
			String usual = MUTATED.get(i % MUTATED.size());
			assertAgrees(mutate(usual.getBytes(StandardCharsets.UTF_8)));
		}
	}

	@Test
	void agreesWithTheStrictReaderOnReadingsPutTogetherAtRandom() {
		for (int i = 0; i < MUTATIONS; i++) {
			assertAgrees(compose().getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void agreesWithTheStrictReaderOnReadingsInTheUsualOrder() {
		for (int i = 0; i < MUTATIONS; i++) {
			assertAgrees(composeInOrder().getBytes(StandardCharsets.UTF_8));
		}
	}

	/** The quick one sees it where Kafka's consumer leaves it: between other records. */
	private void assertAgrees(byte[] value) {
		Verdict quick = this.parser.parse(between(USUAL, value, USUAL.substring(1)), NOW);
		Verdict strict = (value.length > 0) ? this.parser.parseStrictly(value, NOW) : quick;
		if (!quick.equals(strict)) {
			assertThat(quick).as(new String(value, StandardCharsets.UTF_8)).isEqualTo(strict);
		}
	}

	private static ByteBuffer between(String before, byte[] value, String after) {
		byte[] start = before.getBytes(StandardCharsets.UTF_8);
		byte[] end = after.getBytes(StandardCharsets.UTF_8);
		ByteBuffer all = ByteBuffer.allocate(start.length + value.length + end.length);
		all.put(start).put(value).put(end);
		return all.slice(start.length, value.length);
	}

	private byte[] mutate(byte[] value) {
		for (int i = this.random.nextInt(4); i > 0; i--) {
			value[this.random.nextInt(value.length)] = (byte) this.random.nextInt(256);
		}
		for (int i = this.random.nextInt(3); i > 0; i--) {
			value[this.random.nextInt(value.length)] = value[this.random.nextInt(value.length)];
		}
		return value;
	}

	private String compose() {
		List<String> names = new ArrayList<>(List.of(NAMES));
		Collections.shuffle(names, this.random);
		StringBuilder json = new StringBuilder("{");
		int fields = this.random.nextInt(NAMES.length);
		for (int i = 0; i < fields; i++) {
			json.append((i > 0) ? "," : "").append(" ".repeat(this.random.nextInt(2)));
			String name = names.get((this.random.nextInt(20) == 0) ? 0 : i);
			json.append('"').append(name).append("\":").append(usualOrNot(name));
		}
		return json.append('}').toString();
	}

	private String composeInOrder() {
		String blank = " ".repeat(this.random.nextInt(2));
		StringJoiner json = new StringJoiner("," + blank, "{", "}");
		for (int i = 0; i < KNOWN_NAMES; i++) {
			if (this.random.nextInt(20) != 0) {
				json.add("\"" + NAMES[i] + "\":" + blank + usualOrRarelyNot(NAMES[i]));
			}
		}
		return json.toString();
	}

	private String usualOrRarelyNot(String name) {
		return (this.random.nextInt(20) == 0) ? VALUES[this.random.nextInt(VALUES.length)] : usual(name);
	}

	private String usualOrNot(String name) {
		return (this.random.nextInt(4) == 0) ? VALUES[this.random.nextInt(VALUES.length)] : usual(name);
	}

	private String usual(String name) {
		return switch (name) {
			case "duration" -> this.random.nextInt(90_000) + "." + this.random.nextInt(100_000);
			case "traffic_count" -> Integer.toString(this.random.nextInt(1000));
			case "movement_detected" -> "true";
			case "timestamp" ->
				"\"2026-03-07T14:%02d:00.%dZ\"".formatted(this.random.nextInt(60), this.random.nextInt(1000));
			default -> "\"%s%d\"".formatted("xxxx-xé".repeat(this.random.nextInt(5)), this.random.nextInt(100));
		};
	}

}
