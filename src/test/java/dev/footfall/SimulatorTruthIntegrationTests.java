package dev.footfall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.Golden;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the simulator knows to be true against what Footfall shows, through a real broker,
 * a real query and HTTP: equal to the last millisecond, whatever its sensors do.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatorTruthIntegrationTests {

	@TempDir
	static Path directory;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		footfall = FootfallInThisJvm.start(directory, "footfall.simulator.replays=" + directory);
	}

	@AfterAll
	static void stop() {
		footfall.close();
	}

	private static JsonNode truthOnceCounted() {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> footfall.get("/api/v1/simulator").get("state").asText(), "stopped"::equals);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> footfall.get("/api/v1/simulator/truth").get("in_flight").asLong() <= 0);
		return footfall.get("/api/v1/simulator/truth");
	}

	private static void assertAgrees(JsonNode truth) {
		assertThat(truth.get("agrees").asBoolean()).as(truth.toPrettyString()).isTrue();
		JsonNode sent = truth.get("sent");
		JsonNode shown = truth.get("shown");
		assertThat(shown.get("accepted").asLong()).isEqualTo(sent.get("visits").asLong());
		assertThat(shown.get("heartbeats").asLong()).isEqualTo(sent.get("heartbeats").asLong());
		assertThat(shown.get("rejected").asLong()).isEqualTo(sent.get("rejected").asLong());
		assertThat(truth.get("areas")).allSatisfy((area) -> assertThat(area.get("deviation").toString())
			.isEqualTo("{\"visits\":0,\"total_duration\":0,\"total_traffic\":0,\"avg_duration\":0.0}"));
		assertThat(footfall.metrics().at("/ledger/balanced").asBoolean()).isTrue();
	}

	@Test
	@Order(1)
	void agreesAfterADayOfTwoStoresWithAllFaults() {
		footfall.post("/api/v1/simulator/start", """
				{"as_fast_as_possible":true,"count":30000,"seed":1,"faults":true,"heartbeats":false,
				"stores":["loja-centro","filial"]}""");

		JsonNode truth = truthOnceCounted();

		assertAgrees(truth);
		assertThat(truth.at("/sent/records").asLong()).isEqualTo(30_000);
		assertThat(truth.get("faults")).allSatisfy((count) -> assertThat(count.asLong()).isPositive());
		assertThat(visitsByArea(truth)).isEqualTo(visitsInTheTopic());
	}

	private static Map<String, Long> visitsByArea(JsonNode truth) {
		Map<String, Long> visits = new TreeMap<>();
		truth.get("areas")
			.forEach((area) -> visits.put(area.get("store").asText() + "/" + area.get("location").asText(),
					area.at("/sent/visits").asLong()));
		return visits;
	}

	/** Neither the simulator nor the Ledger has a part in this count. */
	private static Map<String, Long> visitsInTheTopic() {
		Map<String, Long> visits = new TreeMap<>();
		for (ConsumerRecord<String, byte[]> message : KafkaTools.readAll(footfall.bootstrapServers(),
				KafkaTools.READINGS)) {
			assertThat(message.timestamp()).isLessThanOrEqualTo(Instant.now().toEpochMilli());
			if (Readings.parser().parse(message.value(), message.timestamp()) instanceof Accepted accepted) {
				Reading visit = accepted.reading();
				visits.merge(visit.store() + "/" + visit.location(), 1L, Long::sum);
			}
		}
		return visits;
	}

	@Test
	@Order(2)
	void agreesAfterAnAcceleratedRunWithHeartbeatsThatIsStopped() {
		footfall.post("/api/v1/simulator/start",
				"{\"speed\":60,\"start\":\"%s\",\"faults\":true,\"heartbeats\":true}".formatted(afternoon()));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> footfall.get("/api/v1/simulator").get("sent").asLong() > 100);
		footfall.post("/api/v1/simulator/speed", "{\"as_fast_as_possible\":true}");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> footfall.get("/api/v1/simulator").get("sent").asLong() > 5_000);
		footfall.post("/api/v1/simulator/stop", "");

		JsonNode truth = truthOnceCounted();

		assertAgrees(truth);
		assertThat(truth.at("/shown/heartbeats").asLong()).isPositive();
	}

	/** Yesterday's: of today's too little may be past, whatever time it is. */
	private static Instant afternoon() {
		return ZonedDateTime.now(ZoneId.of("America/Sao_Paulo")).minusDays(1).with(LocalTime.of(17, 0)).toInstant();
	}

	@Test
	@Order(3)
	void saysWhenOthersSendTheirOwn() {
		footfall.post("/api/v1/simulator/start", "{\"rate\":1000,\"count\":100}");
		assertAgrees(truthOnceCounted());

		KafkaTools.send(footfall.bootstrapServers(),
				List.of("{\"location\":\"Caixa\",\"duration\":1}".getBytes(StandardCharsets.UTF_8)));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> footfall.get("/api/v1/simulator/truth").get("in_flight").asLong(), (count) -> count == -1);

		assertThat(footfall.get("/api/v1/simulator/truth").get("agrees").asBoolean()).isFalse();
	}

	@Test
	@Order(4)
	void keepsWhatIsStillOnItsWayWhenTheNextOneStarts() {
		for (int round = 0; round < 3; round++) {
			footfall.post("/api/v1/simulator/start", "{\"rate\":10000,\"count\":500}");
			await().atMost(Duration.ofSeconds(20))
				.until(() -> Footfall.json(footfall.send(footfall.request("/api/v1/simulator")).body())
					.get("state")
					.asText(), "stopped"::equals);
		}

		assertAgrees(truthOnceCounted());
	}

	@Test
	@Order(5)
	void replaysAFileAsItIs() {
		Golden.writeTo(directory);
		assertThat(footfall.post("/api/v1/simulator/start", "{\"scenario\":\"replay\",\"file\":\"../readings.jsonl\"}")
			.statusCode()).isEqualTo(400);
		footfall.post("/api/v1/simulator/start",
				"{\"scenario\":\"replay\",\"file\":\"readings.jsonl\",\"as_fast_as_possible\":true}");

		JsonNode truth = truthOnceCounted();

		assertAgrees(truth);
		assertThat(truth.at("/sent/records").asInt()).isEqualTo(Golden.READINGS);
	}

}
