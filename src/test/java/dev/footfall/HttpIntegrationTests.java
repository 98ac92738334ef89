package dev.footfall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the HTTP interface promises: answers, events, errors and refusals.
 */
class HttpIntegrationTests {

	/** The simulator's readings are of the default store. */
	private static final String STORE = "&store=matriz";

	private static final List<String> FOR_NUMBERS = List.of("status", "snapshot", "metrics");

	@TempDir
	static Path directory;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		footfall = FootfallInThisJvm.start(directory);
		KafkaTools.send(footfall.bootstrapServers(), List.of(reading("Entrada", 1000, 3), reading("Caixa", 3000, 9),
				reading("Caixa", 3001.125, 1), reading("Corredor_A", 9000, 5)));
		footfall.awaitReceived(4);
	}

	@AfterAll
	static void stop() {
		footfall.close();
	}

	private static byte[] reading(String location, double duration, int traffic) {
		return "{\"store_id\":\"matriz\",\"location\":\"%s\",\"customer_id\":\"c-%s\",\"duration\":%s,\"traffic_count\":%d}"
			.formatted(location, location, duration, traffic)
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Flux<ServerSentEvent<String>> events(String query) {
		return WebClient.create(footfall.url())
			.get()
			.uri("/api/v1/metrics" + query)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.retrieve()
			.bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			});
	}

	@Test
	void answersTheMetricsOfAWindow() {
		JsonNode metrics = footfall.get("/api/v1/metrics?window=15m" + STORE);

		assertThat(metrics.get("store").asText()).isEqualTo("matriz");
		assertThat(metrics.get("window").asText()).isEqualTo("15m");
		ObjectNode checkout = (ObjectNode) metrics.at("/areas/0");
		assertThat(checkout.remove("occupancy").asDouble()).isBetween(1.0, 2.0);
		assertThat(checkout.toString()).isEqualTo("""
				{"location":"Caixa","visits":2,"total_duration":6001.125,"total_traffic":10,\
				"avg_duration":3000.5625,"dwell_p50":2998.2715,"dwell_p90":2998.2715,"dwell_p95":2998.2715,\
				"unique_customers":1,"unique_customers_bounds":[1,1],"share":0.5,"visit_rate":0.3333333333333333,\
				"engagement_rate":1.0,"bounce_rate":0.0,"late":0,"rank":1}""");
		assertThat(metrics.at("/errors").toString())
			.isEqualTo("{\"dwell_quantiles\":0.0078125,\"unique_customers\":0.022980970388562793}");
		assertThat(metrics.at("/totals/unique_customers").asInt()).isEqualTo(3);
		assertThat(metrics.at("/totals/visits").asInt()).isEqualTo(4);
		assertThat(metrics.at("/ledger/balanced").asBoolean()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "traffic,Caixa", "visits,Caixa", "duration,Corredor_A", "avg_duration,Corredor_A" })
	void ranksAreasByTheMetricAskedFor(String by, String busiest) {
		JsonNode top = footfall.get("/api/v1/areas/top?window=all&limit=1&by=" + by + STORE);

		assertThat(top.get("areas")).hasSize(1);
		assertThat(top.at("/areas/0/location").asText()).isEqualTo(busiest);
		assertThat(top.at("/areas/0/rank").asInt()).isEqualTo(1);
	}

	@Test
	void pagesThroughCustomers() {
		JsonNode first = footfall.get("/api/v1/customers?sort=duration&limit=2");
		JsonNode second = footfall
			.get("/api/v1/customers?sort=duration&limit=2&cursor=" + first.get("next_cursor").asText());

		assertThat(first.get("customers").findValuesAsText("customer_id")).containsExactly("c-Corredor_A", "c-Caixa");
		assertThat(second.get("customers").findValuesAsText("customer_id")).startsWith("c-Entrada");
		assertThat(first.at("/customers/1/avg_duration").asDouble()).isEqualTo(3000.5625);
		assertThat(first.at("/customers/1/last_location").asText()).isEqualTo("Caixa");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/metrics?window=2h          | all, today, 1h, 15m, 5m
			/api/v1/metrics?store=elsewhere    | loja-centro, matriz
			/api/v1/areas/top?by=colour        | traffic, visits, duration, avg_duration
			/api/v1/customers?sort=colour      | duration, visits, last_seen
			""")
	void saysWhatIsAllowed(String path, String allowed) {
		HttpResponse<String> response = footfall.send(footfall.request(path).header("Accept", "application/json"));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(Footfall.json(response.body()).get("detail").asText()).endsWith("Allowed: " + allowed);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/areas/top?limit=0", "/api/v1/areas/top?limit=many", "/api/v1/customers?limit=1001",
			"/api/v1/customers?cursor=nonsense" })
	void refusesNumbersOutOfRange(String path) {
		assertThat(footfall.send(footfall.request(path)).statusCode()).isEqualTo(400);
	}

	@Test
	void streamsStatusAndSnapshotFirstAndThenEveryBatch() {
		StepVerifier.create(events("?window=all").filter((event) -> FOR_NUMBERS.contains(event.event())).take(3))
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("status");
				assertThat(Footfall.json(event.data()).get("state").asText()).isEqualTo("running");
			})
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("snapshot");
				assertThat(event.id()).isNotBlank();
				KafkaTools.send(footfall.bootstrapServers(),
						List.of("{\"movement_detected\":false}".getBytes(StandardCharsets.UTF_8)));
			})
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("metrics");
				assertThat(Footfall.json(event.data()).at("/ledger/heartbeats").asInt()).isPositive();
			})
			.expectComplete()
			.verify(Duration.ofSeconds(30));
	}

	@Test
	void sendsAHeartbeatThatScriptsCanSee() {
		StepVerifier.create(events("").filter((event) -> "heartbeat".equals(event.event())).take(1))
			.expectNextCount(1)
			.expectComplete()
			.verify(Duration.ofSeconds(25));
	}

	@Test
	void tellsProxiesToLeaveTheStreamAlone() {
		var headers = WebClient.create(footfall.url())
			.get()
			.uri("/api/v1/metrics")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchangeToMono((response) -> response.releaseBody()
				.thenReturn(response.headers().asHttpHeaders())
				.timeout(Duration.ofMillis(500), reactor.core.publisher.Mono.just(response.headers().asHttpHeaders())))
			.block(Duration.ofSeconds(10));

		assertThat(headers.getCacheControl()).isEqualTo("no-cache, no-transform");
		assertThat(headers.getFirst("X-Accel-Buffering")).isEqualTo("no");
	}

	@Test
	void startsAndStopsTheSimulatorAsOftenAsAsked() {
		HttpResponse<String> started = footfall.post("/api/v1/simulator/start", "{\"rate\":100,\"seed\":42}");
		assertThat(started.statusCode()).isEqualTo(200);
		assertThat(Footfall.json(started.body()).get("state").asText()).isEqualTo("running");
		assertThat(footfall.post("/api/v1/simulator/start", "").statusCode()).isEqualTo(200);
		HttpResponse<String> other = footfall.post("/api/v1/simulator/start", "{\"rate\":200}");
		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(Footfall.json(other.body()).at("/running/rate").asInt()).isEqualTo(100);
		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/simulator").get("sent").asLong() > 100);

		assertThat(footfall.post("/api/v1/simulator/stop", "").statusCode()).isEqualTo(200);
		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/simulator").get("state").asText().equals("stopped"));
		assertThat(footfall.post("/api/v1/simulator/stop", "").statusCode()).isEqualTo(200);
	}

	@Test
	void sendsAsManyReadingsAsTheCountAsksFor() {
		int before = recordsInTopic();
		footfall.post("/api/v1/simulator/start", "{\"rate\":1000,\"count\":250}");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/simulator").get("state").asText().equals("stopped"));

		assertThat(footfall.get("/api/v1/simulator").get("sent").asLong()).isEqualTo(250);
		assertThat(recordsInTopic()).isEqualTo(before + 250);
	}

	private static int recordsInTopic() {
		return KafkaTools.readAll(footfall.bootstrapServers(), KafkaTools.READINGS).size();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"rate":0}          | 400
			{"rate":10001}      | 400
			{"rate":"fast"}     | 400
			{"speed":1}         | 400
			{"rate":            | 400
			""")
	void refusesSettingsThatMakeNoSense(String body, int status) {
		HttpResponse<String> response = footfall.post("/api/v1/simulator/start", body);

		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(response.body()).doesNotContain("Exception");
	}

	@Test
	void namesTheFieldsThatExist() {
		HttpResponse<String> response = footfall.post("/api/v1/simulator/start", "{\"speed\":1}");

		assertThat(Footfall.json(response.body()).get("detail").asText())
			.isEqualTo("Unknown field. Allowed: count, rate, seed");
	}

	@Test
	void refusesBodiesThatAreTooLargeOrNotJson() {
		String large = "{\"rate\":%s1}".formatted(" ".repeat(300_000));
		assertThat(footfall.post("/api/v1/simulator/start", large).statusCode()).isEqualTo(413);
		String deep = "[".repeat(5000) + "]".repeat(5000);
		assertThat(footfall.post("/api/v1/simulator/start", deep).statusCode()).isEqualTo(400);
	}

	@Test
	void refusesCommandsWithoutTokenOrFromElsewhere() {
		assertThat(start((request) -> {
		})).isEqualTo(403);
		assertThat(start((request) -> request.header("Origin", "http://evil.example"))).isEqualTo(403);
		assertThat(start((request) -> request.header("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
	}

	private static int start(java.util.function.Consumer<HttpRequest.Builder> change) {
		HttpRequest.Builder request = footfall.request("/api/v1/simulator/start").POST(BodyPublishers.noBody());
		change.accept(request);
		return footfall.send(request).statusCode();
	}

	@Test
	void answersUnderItsOwnNamesOnly() throws IOException {
		assertThat(statusOf("GET / HTTP/1.1", "Host: evil.example")).isEqualTo(421);
		assertThat(statusOf("GET / HTTP/1.1", "Host: localhost")).isEqualTo(200);
		assertThat(statusOf("GET / HTTP/1.1", "Host: 127.0.0.1:80")).isEqualTo(200);
		assertThat(statusOf("GET / HTTP/1.1", "Host: [::1]")).isEqualTo(200);
	}

	@Test
	void refusesMethodsThatNobodyNeeds() throws IOException {
		assertThat(statusOf("TRACE / HTTP/1.1", "Host: localhost")).isIn(400, 405);
		assertThat(statusOf("GET /api/v1/simulator/start HTTP/1.1", "Host: localhost")).isEqualTo(405);
	}

	private static int statusOf(String... lines) throws IOException {
		int port = java.net.URI.create(footfall.url()).getPort();
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write(
					(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			String statusLine = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
			return Integer.parseInt(statusLine.substring(9));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/", "/api/v1/metrics", "/api/v1/nowhere", "/styles/tokens.css" })
	void sendsTheSecurityHeadersWithEverything(String path) {
		var headers = footfall.send(footfall.request(path).header("Accept", "*/*;q=0.5,application/json")).headers();

		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(headers.firstValue("Content-Security-Policy"))
			.hasValue("default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
	}

	@Test
	void reportsHealthInParts() {
		JsonNode readiness = footfall.get("/actuator/health/readiness");

		assertThat(readiness.get("status").asText()).isEqualTo("UP");
		assertThat(readiness.get("components").fieldNames()).toIterable()
			.containsExactlyInAnyOrder("broker", "ledger", "query", "readinessState");
		assertThat(footfall.get("/actuator/health/liveness").get("status").asText()).isEqualTo("UP");
		assertThat(footfall.send(footfall.request("/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
	}

	@ParameterizedTest
	@CsvSource({ "env", "heapdump", "beans", "loggers", "shutdown", "threaddump", "configprops" })
	void keepsTheRestOfActuatorToItself(String endpoint) {
		assertThat(footfall.send(footfall.request("/actuator/" + endpoint)).statusCode()).isEqualTo(404);
	}

}
