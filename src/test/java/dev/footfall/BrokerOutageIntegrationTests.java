package dev.footfall;

import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.broker.TestBroker;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The broker goes away while a simulation runs. {@code -Dfootfall.outage=30} makes it
 * stay away for longer than the few seconds of a quick test.
 */
class BrokerOutageIntegrationTests {

	private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("footfall.outage", 5));

	@TempDir
	Path directory;

	@Test
	void missesNothingThatCountsAsSent() {
		try (TestBroker broker = TestBroker.start(this.directory.resolve("broker"));
				FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory.resolve("footfall"),
						"spring.kafka.bootstrap-servers=" + broker.bootstrapServers())) {
			footfall.post("/api/v1/simulator/start", "{\"rate\":500,\"seed\":1}");
			await().atMost(Duration.ofSeconds(30)).until(() -> sent(footfall) > 1_000);

			broker.goAway();
			await().atMost(Duration.ofSeconds(30)).until(() -> state(footfall), "waiting"::equals);
			long before = sent(footfall);
			await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(1)).until(() -> sent(footfall) == before);
			broker.comeBack();
			await().atMost(Duration.ofSeconds(60)).until(() -> state(footfall), "running"::equals);
			await().atMost(Duration.ofSeconds(60)).until(() -> sent(footfall) > before + 2_000);
			footfall.post("/api/v1/simulator/stop", "");
			await().atMost(Duration.ofSeconds(30)).until(() -> state(footfall), "stopped"::equals);

			await().atMost(Duration.ofSeconds(120))
				.until(() -> footfall.get("/api/v1/simulator/truth").get("in_flight").asLong() <= 0);
			JsonNode truth = footfall.get("/api/v1/simulator/truth");
			assertThat(truth.get("agrees").asBoolean()).as(truth.toPrettyString()).isTrue();
			assertThat(KafkaTools.readAll(broker.bootstrapServers(), KafkaTools.READINGS))
				.hasSize((int) sent(footfall));
		}
	}

	private static String state(FootfallInThisJvm footfall) {
		return footfall.get("/api/v1/simulator").get("state").asText();
	}

	private static long sent(FootfallInThisJvm footfall) {
		return footfall.get("/api/v1/simulator").get("sent").asLong();
	}

}
