package dev.footfall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.pipeline.Pipeline;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands between good readings is rejected with its reason, kept in the dead
 * letters, and stops nothing.
 */
class GarbageIntegrationTests {

	private static final int EACH = 1000;

	@TempDir
	Path directory;

	@Test
	void countsTheGoodAndKeepsTheBadWithItsReason() {
		List<byte[]> records = new ArrayList<>();
		Map<String, Long> expected = new HashMap<>();
		List<Hostile> kinds = hostile();
		for (int i = 0; i < EACH; i++) {
			Hostile kind = kinds.get(i % kinds.size());
			records.add(good(i));
			records.add(kind.bytes().apply(i));
			expected.merge(kind.reason(), 1L, Long::sum);
		}

		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory)) {
			KafkaTools.send(footfall.bootstrapServers(), List.of(good(0)));
			footfall.awaitReceived(1);
			Object runId = footfall.bean(Pipeline.class).runId();
			KafkaTools.send(footfall.bootstrapServers(), records);
			JsonNode metrics = footfall.awaitReceived(2 * EACH + 1);

			assertThat(metrics.at("/ledger/accepted").asInt()).isEqualTo(EACH + 1);
			assertThat(metrics.at("/ledger/rejected").asInt()).isEqualTo(EACH);
			assertThat(metrics.at("/ledger/balanced").asBoolean()).isTrue();
			assertThat(footfall.bean(Pipeline.class).runId()).isEqualTo(runId);
			assertQuality(footfall.get("/api/v1/quality"), expected);
			assertDeadLetters(KafkaTools.readAll(footfall.bootstrapServers(), KafkaTools.DEAD_LETTERS), expected);
		}
	}

	/** Spark's own reader overflows on it and would stop for good. */
	@Test
	void survivesARecordFromTheEndOfTime() throws Exception {
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory);
				KafkaProducer<byte[], byte[]> producer = KafkaTools.producer(footfall.bootstrapServers(), Map.of())) {
			Object runId = footfall.bean(Pipeline.class).runId();
			byte[] dated = text("{\"timestamp\":\"2026-03-07T14:03:21Z\",\"location\":\"Caixa\",\"duration\":1}");

			producer.send(new ProducerRecord<>(KafkaTools.READINGS, null, Long.MAX_VALUE, null, dated)).get();
			producer.send(new ProducerRecord<>(KafkaTools.READINGS, null, Long.MAX_VALUE, null, good(1))).get();
			producer.send(new ProducerRecord<>(KafkaTools.READINGS, good(2))).get();

			JsonNode ledger = footfall.awaitReceived(3).get("ledger");
			assertThat(ledger.get("accepted").asInt()).isEqualTo(2);
			assertThat(ledger.get("rejected").asInt()).isEqualTo(1);
			assertThat(footfall.bean(Pipeline.class).runId()).isEqualTo(runId);
			assertThat(footfall.get("/api/v1/customers").get("customers")).hasSize(2);
		}
	}

	/** The texts come from whoever can write to the topic and end in pages and logs. */
	private static void assertQuality(JsonNode quality, Map<String, Long> expected) {
		Map<String, Long> byReason = new HashMap<>();
		quality.at("/totals/rejected_by_reason")
			.properties()
			.forEach((reason) -> byReason.put(reason.getKey(), reason.getValue().asLong()));
		assertThat(byReason).isEqualTo(expected);
		assertThat(quality.at("/totals/accepted").asInt()).isEqualTo(EACH + 1);
		assertThat(quality.get("rejected_readings")).hasSize(100)
			.allSatisfy((rejected) -> assertThat(expected).containsKey(rejected.get("reason").asText()))
			.extracting((rejected) -> rejected.get("text").asText())
			.allMatch((text) -> text.length() <= 200 && text.chars().noneMatch(Character::isISOControl))
			.anyMatch((text) -> text.contains("Ca\\u0001ixa"));
	}

	private static void assertDeadLetters(List<ConsumerRecord<String, byte[]>> letters, Map<String, Long> expected) {
		assertThat(letters).hasSize(EACH).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
		assertThat(letters).allSatisfy(
				(letter) -> assertThat(letter.key()).isEqualTo("%s/%s/%s".formatted(header(letter, "origin-topic"),
						header(letter, "origin-partition"), header(letter, "origin-offset"))));
		assertThat(letters.stream()
			.collect(Collectors.groupingBy((letter) -> header(letter, "reason"), Collectors.counting())))
			.isEqualTo(expected);
		assertThat(letters).allSatisfy((letter) -> assertThat((letter.value() != null) ? letter.value().length : 0)
			.isLessThanOrEqualTo(65_536));
	}

	private static String header(ConsumerRecord<?, ?> letter, String name) {
		return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static byte[] good(int i) {
		return text(
				"{\"location\":\"Caixa\",\"customer_id\":\"c%d\",\"duration\":1.5,\"traffic_count\":1}".formatted(i));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<Hostile> hostile() {
		return List.of(new Hostile("malformed_json", (i) -> Arrays.copyOf(good(i), good(i).length - 1 - i % 20)),
				new Hostile("invalid_duration",
						(i) -> text("{\"location\":\"Caixa\",\"duration\":\"%d\"}".formatted(i))),
				new Hostile("invalid_location", (i) -> text("{\"location\":[%d],\"duration\":1}".formatted(i))),
				new Hostile("invalid_traffic_count",
						(i) -> text("{\"location\":\"Caixa\",\"duration\":1,\"traffic_count\":{}}")),
				new Hostile("malformed_json", (i) -> text("{\"location\":\"Caixa\",\"duration\":NaN}")),
				new Hostile("duration_out_of_range", (i) -> text("{\"location\":\"Caixa\",\"duration\":1e400}")),
				new Hostile("duration_out_of_range", (i) -> text("{\"location\":\"Caixa\",\"duration\":-1}")),
				new Hostile("too_large", (i) -> (i % 10 != 0) ? new byte[70_000] : new byte[900_000]),
				new Hostile("empty", (i) -> null), new Hostile("empty", (i) -> new byte[0]),
				new Hostile("invalid_encoding", (i) -> new byte[] { '{', '"', (byte) 0xC3, (byte) 0x28, '"', '}' }),
				new Hostile("invalid_encoding", (i) -> "{}".getBytes(StandardCharsets.UTF_16LE)),
				new Hostile("limit_exceeded",
						(i) -> text("{\"a\":" + "[".repeat(40 + i % 5) + "]".repeat(40 + i % 5) + "}")),
				new Hostile("malformed_json", (i) -> text("{\"location\":\"Ca\u0001ixa\",\"duration\":1}")),
				new Hostile("invalid_location", (i) -> text("{\"location\":\"Ca\\u0000ixa\",\"duration\":1}")),
				new Hostile("not_an_object", (i) -> text("[%d]".formatted(i))),
				new Hostile("malformed_json", (i) -> text(new String(good(i), StandardCharsets.UTF_8) + "{}")),
				new Hostile("missing_location", (i) -> text("{\"duration\":%d}".formatted(i))),
				new Hostile("missing_duration", (i) -> text("{\"location\":\"Caixa\",\"duration\":null}")),
				new Hostile("timestamp_in_future",
						(i) -> text("{\"timestamp\":\"2999-01-01T00:00:00Z\",\"location\":\"Caixa\",\"duration\":1}")));
	}

	private record Hostile(String reason, IntFunction<byte[]> bytes) {
	}

}
