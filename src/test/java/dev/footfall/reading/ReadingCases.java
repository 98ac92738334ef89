package dev.footfall.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.footfall.Readings;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;

/**
 * The corpus of good and bad records, {@code reading/corpus.jsonl}. Each line is a case:
 * <ul>
 * <li>its bytes, as {@code text}, as {@code hex}, as {@code repeat} (pairs of a text and
 * how often it stands there), as a number of unknown {@code fields}, as a null
 * {@code value}, or else as the plain reading with the raw JSON of some fields replaced
 * ({@code with}) or some fields left out ({@code without});</li>
 * <li>the Kafka record's timestamp, {@code recordTime} or {@code recordMillis}, unless it
 * is {@link #RECORD_TIME};</li>
 * <li>its {@code verdict} and {@code reason}, and what is {@code expected} to differ from
 * the plain reading.</li>
 * </ul>
 */
final class ReadingCases {

	static final Instant RECORD_TIME = Instant.parse("2024-08-23T09:00:01Z");

	static final String DEFAULT_STORE = "default-store";

	private static final ObjectMapper JSON = new ObjectMapper();

	private ReadingCases() {
	}

	static List<ReadingCase> all() {
		try (InputStream corpus = ReadingCases.class.getResourceAsStream("/reading/corpus.jsonl")) {
			return new String(corpus.readAllBytes(), StandardCharsets.UTF_8).lines().map(ReadingCases::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ReadingCase read(String line) {
		try {
			JsonNode node = JSON.readTree(line);
			return new ReadingCase(node.get("group").textValue(), node.get("name").textValue(), value(node),
					recordMillis(node), verdict(node));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(line, ex);
		}
	}

	private static byte[] value(JsonNode node) {
		if (node.has("hex")) {
			return HexFormat.of().parseHex(node.get("hex").textValue());
		}
		if (node.has("repeat")) {
			return repeated(node.get("repeat"));
		}
		if (node.has("value")) {
			return null;
		}
		return (node.has("text") ? node.get("text").textValue() : varied(node)).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] repeated(JsonNode parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (JsonNode part : parts) {
			bytes.writeBytes(part.get(0).textValue().repeat(part.get(1).intValue()).getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static String varied(JsonNode node) {
		Map<String, String> fields = plain();
		node.path("without").forEach((name) -> fields.remove(name.textValue()));
		node.path("with").properties().forEach((field) -> fields.put(field.getKey(), field.getValue().textValue()));
		IntStream.range(0, node.path("fields").intValue()).forEach((i) -> fields.put("x" + i, "0"));
		return fields.entrySet()
			.stream()
			.map((field) -> "\"" + field.getKey() + "\":" + field.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static Map<String, String> plain() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("timestamp", "\"2024-08-23T09:00:00.706Z\"");
		fields.put("id_sensor", "\"SM-535BA\"");
		fields.put("location", "\"Corredor_A\"");
		fields.put("customer_id", "\"Cliente_2253\"");
		fields.put("movement_detected", "true");
		fields.put("duration", "42.5");
		fields.put("traffic_count", "3");
		fields.put("store_id", "\"store-1\"");
		return fields;
	}

	private static long recordMillis(JsonNode node) {
		if (node.has("recordMillis")) {
			return node.get("recordMillis").longValue();
		}
		return (node.has("recordTime") ? Instant.parse(node.get("recordTime").textValue()) : RECORD_TIME)
			.toEpochMilli();
	}

	private static Verdict verdict(JsonNode node) {
		return switch (node.get("verdict").textValue()) {
			case "accepted" -> new Accepted(reading(node.path("expected")));
			case "heartbeat" -> new Heartbeat(reading(node.path("expected")));
			case "rejected" ->
				new Rejected(RejectionReason.valueOf(node.get("reason").textValue().toUpperCase(Locale.ROOT)));
			default -> throw new IllegalArgumentException(node.toString());
		};
	}

	private static Reading reading(JsonNode expected) {
		Reading plain = Readings.visit().reading();
		Map<String, Object> fields = JSON.convertValue(plain, new TypeReference<LinkedHashMap<String, Object>>() {
		});
		expected.properties().forEach((field) -> {
			if ("eventTime".equals(field.getKey())) {
				fields.put("eventMillis", Instant.parse(field.getValue().textValue()).toEpochMilli());
			}
			else {
				fields.put(field.getKey(), field.getValue());
			}
		});
		return JSON.convertValue(fields, Reading.class);
	}

	/**
	 * One record and what is to be made of it.
	 */
	record ReadingCase(String group, String name, byte[] value, long recordMillis, Verdict expected) {

		@Override
		public String toString() {
			return this.group + ": " + this.name;
		}

	}

}
