package dev.footfall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.blockhound.BlockHound;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import dev.footfall.testing.FootfallInThisJvm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing blocks an event loop: no JDBC, no waiting for Kafka.
 */
class EventLoopIntegrationTests {

	@TempDir
	Path directory;

	@BeforeAll
	static void watchEventLoops() {
		BlockHound.install();
	}

	@Test
	void noticesWhatBlocks() {
		StepVerifier
			.create(Mono.delay(Duration.ofMillis(1)).map((tick) -> blockAnyway()).subscribeOn(Schedulers.parallel()))
			.expectErrorMatches((error) -> error.getMessage().startsWith("Blocking call"))
			.verify(Duration.ofSeconds(10));
	}

	private static boolean blockAnyway() {
		return Mono.delay(Duration.ofMillis(10))
			.publishOn(Schedulers.boundedElastic())
			.toFuture()
			.orTimeout(1, TimeUnit.SECONDS)
			.join() != null;
	}

	@Test
	void servesEverythingWithoutBlocking() {
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory)) {
			assertThat(footfall.post("/api/v1/simulator/start", "{\"rate\":200,\"count\":400}").statusCode())
				.isEqualTo(200);
			footfall.awaitReceived(400);
			for (String path : List.of("/", "/api/v1/metrics?window=today", "/api/v1/areas/top", "/api/v1/customers",
					"/api/v1/quality", "/api/v1/sensors", "/api/v1/history?step=1m", "/api/v1/history/day-hour",
					"/api/v1/comparison", "/api/v1/exports/areas.csv", "/api/v1/exports/history.json",
					"/api/v1/exports/customers.csv", "/api/v1/simulator", "/api/v1/simulator/truth",
					"/api/v1/stores/loja-centro/layout", "/api/v1/suggestions", "/api/v1/metrics/definitions",
					"/v3/api-docs", "/swagger-ui/index.html", "/actuator/health", "/actuator/prometheus")) {
				assertThat(footfall.send(footfall.request(path)).statusCode()).as(path).isEqualTo(200);
			}
			StepVerifier
				.create(WebClient.create(footfall.url())
					.get()
					.uri("/api/v1/metrics?window=5m")
					.accept(MediaType.TEXT_EVENT_STREAM)
					.retrieve()
					.bodyToFlux(String.class)
					.take(3))
				.expectNextCount(3)
				.expectComplete()
				.verify(Duration.ofSeconds(20));
		}
	}

}
