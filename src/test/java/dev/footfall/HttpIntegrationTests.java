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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
import reactor.core.Disposable;
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

	private static final int WORTH_COMPRESSING = 512;

	@TempDir
	static Path directory;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		footfall = FootfallInThisJvm.start(directory);
		KafkaTools.send(footfall.bootstrapServers(),
				List.of(reading("Entrada", 5500, 3), reading("Caixa", 3000, 9), reading("Caixa", 3001.125, 1),
						reading("Corredor_A", 9000, 5),
						"{\"location\":\"Caixa\",\"customer_id\":\"c/Rui Sá\",\"duration\":1}"
							.getBytes(StandardCharsets.UTF_8)));
		footfall.awaitReceived(5);
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
				"engagement_rate":1.0,"bounce_rate":0.0,"reached_checkout":null,"late":0,\
				"coverage":null,"sensors":0,"silent":0,"rank":1}""");
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

	@Test
	void describesOneCustomerWithThePath() {
		JsonNode customer = footfall.get("/api/v1/customers/c-Corredor_A");

		assertThat(customer.get("visits").asInt()).isEqualTo(1);
		assertThat(customer.get("areas").asInt()).isEqualTo(1);
		assertThat(customer.get("last_store").asText()).isEqualTo("matriz");
		assertThat(customer.get("current_area").asText()).isEqualTo("Corredor_A");
		assertThat(customer.get("path").findValuesAsText("location")).containsExactly("Corredor_A");
		assertThat(customer.get("first_seen").asText()).isEqualTo(customer.at("/path/0/seen_at").asText());
	}

	@Test
	void findsCustomersByAPartOfTheirId() {
		assertThat(footfall.get("/api/v1/customers?q=caix").get("customers").findValuesAsText("customer_id"))
			.containsExactly("c-Caixa");
		assertThat(footfall.get("/api/v1/customers?q=%25").get("customers")).isEmpty();
	}

	@Test
	void erasesACustomerAndNothingElse() {
		String path = "/api/v1/customers/c%2FRui%20S%C3%A1";
		assertThat(footfall.get(path).get("visits").asInt()).isEqualTo(1);
		JsonNode totals = footfall.metrics().get("totals");

		assertThat(footfall.send(footfall.request(path).DELETE()).statusCode()).isEqualTo(403);
		assertThat(footfall.delete(path).statusCode()).isEqualTo(204);
		assertThat(footfall.delete(path).statusCode()).isEqualTo(204);

		assertThat(footfall.send(footfall.request(path)).statusCode()).isEqualTo(404);
		assertThat(footfall.metrics().get("totals")).isEqualTo(totals);
	}

	@Test
	void answersWhatFollowsARefusedCommandOnTheSameConnection() {
		for (int i = 0; i < 200; i++) {
			assertThat(footfall.send(footfall.request("/icon.svg")).statusCode()).isEqualTo(200);
			assertThat(footfall.send(footfall.request("/api/v1/customers/nobody").DELETE()).statusCode())
				.isEqualTo(403);
		}
	}

	@Test
	void knowsNoCustomerThatWasNeverSeen() {
		HttpResponse<String> response = footfall.send(footfall.request("/api/v1/customers/c-Nobody"));

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(Footfall.json(response.body()).get("detail").asText())
			.isEqualTo("No customer is known by the id 'c-Nobody'.");
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
			"/api/v1/customers?cursor=nonsense", "/api/v1/sensors?limit=0", "/api/v1/sensors?silent=perhaps",
			"/api/v1/sensors?cursor=nonsense", "/api/v1/sensors?store=elsewhere", "/api/v1/quality?minutes=0",
			"/api/v1/quality?minutes=10081" })
	void refusesNumbersOutOfRange(String path) {
		assertThat(footfall.send(footfall.request(path)).statusCode()).isEqualTo(400);
	}

	@Test
	void streamsStatusAndSnapshotFirstAndThenEveryBatch() {
		StepVerifier.create(events("?window=all").filter(isAbout("status", "snapshot", "metrics")).take(3))
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

	private static Predicate<ServerSentEvent<String>> isAbout(String... names) {
		return (event) -> List.of(names).contains(event.event());
	}

	@Test
	void tellsWhatRecordsWereWorth() {
		JsonNode before = footfall.get("/api/v1/quality?minutes=5").get("totals");
		KafkaTools.send(footfall.bootstrapServers(), List.of("<b>\u001b[31m".getBytes(StandardCharsets.UTF_8), """
				{"timestamp":"2024-01-01T00:00:00Z","location":"Caixa","store_id":"matriz","duration":1}"""
			.getBytes(StandardCharsets.UTF_8)));

		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/quality").at("/totals/rejected").asLong() > before.get("rejected")
				.asLong() && footfall.get("/api/v1/quality").at("/totals/late").asLong() > before.get("late").asLong());

		JsonNode quality = footfall.get("/api/v1/quality?minutes=5");
		assertThat(quality.get("allowed_lateness_seconds").asInt()).isEqualTo(3600);
		assertThat(quality.at("/totals/late").asLong()).isEqualTo(before.get("late").asLong() + 1);
		assertThat(quality.at("/totals/timestamp_substituted").asLong()).isPositive();
		assertThat(sum(quality, "accepted")).isEqualTo(quality.at("/totals/accepted").asLong());
		assertThat(sum(quality, "rejected")).isEqualTo(quality.at("/totals/rejected").asLong());
		JsonNode newest = quality.at("/rejected_readings/0");
		assertThat(newest.get("reason").asText()).isEqualTo("malformed_json");
		assertThat(newest.get("topic").asText()).isEqualTo(KafkaTools.READINGS);
		assertThat(newest.get("text").asText()).isEqualTo("<b>\\u001b[31m");
		assertThat(newest.get("bytes").asInt()).isEqualTo(8);
	}

	private static long sum(JsonNode quality, String field) {
		return quality.get("minutes").findValues(field).stream().mapToLong(JsonNode::asLong).sum();
	}

	@Test
	void tellsWhenSensorsWereHeard() {
		KafkaTools.send(footfall.bootstrapServers(), List.of(sensor("S-1", "2025-11-01T10:00:00Z", true),
				sensor("S-2", "2025-11-01T10:01:00Z", true), sensor("S-2", Instant.now().toString(), false)));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/sensors?store=filial&silent=true").path("sensors").size() == 1
					&& footfall.get("/api/v1/sensors?store=filial").at("/sensors/1/heartbeats").asInt() == 1);

		JsonNode first = footfall.get("/api/v1/sensors?store=filial&limit=1");
		JsonNode second = footfall
			.get("/api/v1/sensors?store=filial&limit=1&cursor=" + first.get("next_cursor").asText());

		assertThat(first.at("/sensors/0").toString()).isEqualTo("""
				{"store":"filial","id_sensor":"S-1","location":"Caixa 2","readings":1,"heartbeats":0,\
				"last_reading":"2025-11-01T10:00:00Z","last_heartbeat":null,"silent":true}""");
		assertThat(second.at("/sensors/0/id_sensor").asText()).isEqualTo("S-2");
		assertThat(second.at("/sensors/0/silent").asBoolean()).isFalse();
		assertThat(second.get("next_cursor").isNull()).isTrue();
		assertThat(footfall.get("/api/v1/sensors?store=filial&silent=true").findValuesAsText("id_sensor"))
			.containsExactly("S-1");
		assertThat(footfall.get("/api/v1/sensors?area=Caixa%202&silent=false").findValuesAsText("id_sensor"))
			.containsExactly("S-2");
		assertThat(first.get("silent_after_seconds").asInt()).isEqualTo(900);
	}

	private static byte[] sensor(String sensor, String time, boolean movement) {
		return """
				{"store_id":"filial","id_sensor":"%s","timestamp":"%s","location":"Caixa 2","duration":1,\
				"movement_detected":%s}""".formatted(sensor, time, movement).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void streamsTheQualityOfRecordsWhenItChanges() {
		StepVerifier.create(events("").filter(isAbout("quality")).map((event) -> Footfall.json(event.data())).take(2))
			.assertNext((quality) -> {
				assertThat(quality.at("/totals/accepted").asLong()).isPositive();
				KafkaTools.send(footfall.bootstrapServers(), List.of(new byte[] { '!' }));
			})
			.assertNext((quality) -> assertThat(quality.at("/rejected_readings/0/text").asText()).isEqualTo("!"))
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
	void changesTheSpeedOfWhatRunsBySpeedAlone() {
		assertThat(footfall.post("/api/v1/simulator/speed", "{\"speed\":2}").statusCode()).isEqualTo(409);
		footfall.post("/api/v1/simulator/start", "{\"speed\":60,\"start_hour\":18}");
		HttpResponse<String> changed = footfall.post("/api/v1/simulator/speed", "{\"speed\":2}");
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(Footfall.json(changed.body()).get("speed").asInt()).isEqualTo(2);
		assertThat(footfall.post("/api/v1/simulator/speed", "{\"speed\":0}").statusCode()).isEqualTo(400);
		stopSimulator();

		footfall.post("/api/v1/simulator/start", "{\"rate\":10}");
		assertThat(footfall.post("/api/v1/simulator/speed", "{\"speed\":2}").statusCode()).isEqualTo(409);
		stopSimulator();
	}

	private static void stopSimulator() {
		footfall.post("/api/v1/simulator/stop", "");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/simulator").get("state").asText().equals("stopped"));
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
			{"rate":0}            | 400
			{"rate":10001}        | 400
			{"rate":"fast"}       | 400
			{"speed":61}          | 400
			{"speed":1,"rate":1}  | 400
			{"colour":1}          | 400
			{"scenario":"party"}  | 400
			{"faults":{"late":2}} | 400
			{"stores":[""]}       | 400
			{"rate":              | 400
			""")
	void refusesSettingsThatMakeNoSense(String body, int status) {
		HttpResponse<String> response = footfall.post("/api/v1/simulator/start", body);

		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(response.body()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"rate":10001}             | rate must be a whole number from 1 to 10000.
			{"rate":"fast"}            | rate must be a whole number from 1 to 10000.
			{"start_hour":24}          | start_hour must be a whole number from 0 to 23.
			{"count":0}                | count must be a whole number of at least 1.
			{"as_fast_as_possible":"maybe"} | as_fast_as_possible must be true or false.
			{"start":"yesterday"}      | start must be an instant, as 2026-03-07T14:00:00Z.
			{"faults":{"late":2}}      | faults.late must be a number from 0 to 1.
			{"faults":{"bad_duration":"x"}} | faults.bad_duration must be a number from 0 to 1.
			{"heartbeats":[1]}         | heartbeats must be true or false.
			""")
	void saysWhatASettingMayBe(String body, String detail) {
		HttpResponse<String> response = footfall.post("/api/v1/simulator/start", body);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Footfall.json(response.body()).get("detail").asText()).isEqualTo(detail);
	}

	@Test
	void namesTheFieldsThatExist() {
		HttpResponse<String> response = footfall.post("/api/v1/simulator/start", "{\"colour\":1}");

		assertThat(Footfall.json(response.body()).get("detail").asText())
			.isEqualTo("Unknown field. Allowed: as_fast_as_possible, count, faults, file, heartbeats, rate, scenario, "
					+ "seed, speed, start, start_hour, stores");
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
	void letsBrowsersKeepThePagesFilesForGood() {
		String head = footfall.send(footfall.request("/")).body().split("</head>")[0];
		List<String> files = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
			.matcher(head)
			.results()
			.map((attribute) -> attribute.group(1))
			.toList();

		assertThat(files).hasSizeGreaterThan(50).allMatch((file) -> file.matches("/assets/[0-9a-f]{12}/.+"));
		for (String file : files) {
			long size = footfall.send(footfall.request(file))
				.headers()
				.firstValueAsLong("Content-Length")
				.orElseThrow();
			HttpResponse<String> answer = footfall.send(footfall.request(file).header("Accept-Encoding", "gzip"));
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control")).as(file)
				.hasValue("max-age=31536000, public, immutable");
			assertThat(answer.headers().firstValue("Set-Cookie")).as(file).isEmpty();
			assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).as(file)
				.isEqualTo(size >= WORTH_COMPRESSING && !file.endsWith(".woff2"));
		}
	}

	/** After an update nobody may keep new content under an old address. */
	@Test
	void knowsNoFilesOfAnotherContent() {
		assertThat(footfall.send(footfall.request("/assets/000000000000/styles/tokens.css")).statusCode())
			.isEqualTo(404);
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

	@Test
	void tellsMonitoringWhatItCountsAndHowFast() {
		double accepted = meter("footfall_readings_total{reason=\"none\",verdict=\"accepted\"}");
		double malformed = meter("footfall_readings_total{reason=\"malformed_json\",verdict=\"rejected\"}");
		double heartbeats = meter("footfall_readings_total{reason=\"none\",verdict=\"heartbeat\"}");
		double committed = meter("footfall_latency_seconds_count{to=\"commit\"}");
		double shown = meter("footfall_latency_seconds_count{to=\"sse\"}");
		Disposable client = events("").subscribe();
		try {
			await().atMost(Duration.ofSeconds(20)).until(() -> meter("footfall_sse_clients") >= 1);
			KafkaTools.send(footfall.bootstrapServers(), List.of(reading("Caixa", 1, 1), reading("Caixa", 1, 1),
					new byte[] { '!' }, "{\"movement_detected\":false}".getBytes(StandardCharsets.UTF_8)));

			await().atMost(Duration.ofSeconds(20))
				.until(() -> meter("footfall_latency_seconds_count{to=\"sse\"}") >= shown + 4);
		}
		finally {
			client.dispose();
		}

		assertThat(meter("footfall_readings_total{reason=\"none\",verdict=\"accepted\"}")).isEqualTo(accepted + 2);
		assertThat(meter("footfall_readings_total{reason=\"none\",verdict=\"heartbeat\"}")).isEqualTo(heartbeats + 1);
		assertThat(meter("footfall_readings_total{reason=\"malformed_json\",verdict=\"rejected\"}"))
			.isEqualTo(malformed + 1);
		assertThat(meter("footfall_latency_seconds_count{to=\"commit\"}")).isEqualTo(committed + 4);
		assertThat(meter("footfall_latency_seconds_bucket{to=\"commit\",le=\"10.0\"}")).isPositive();
		assertThat(meter("footfall_batch_duration_seconds_count")).isPositive();
		assertThat(meter("footfall_ledger_balanced")).isEqualTo(1);
		await().atMost(Duration.ofSeconds(20)).until(() -> meter("footfall_stream_lag") == 0);
		await().atMost(Duration.ofSeconds(20)).until(() -> meter("footfall_sse_clients") == 0);
	}

	@Test
	void encodesAnUpdateOnceForAllWhoLookAtTheSameView() {
		Map<Integer, List<String>> ids = new ConcurrentHashMap<>();
		Disposable clients = Flux.range(0, 5)
			.flatMap(
					(client) -> events("?window=1h").filter(isAbout("snapshot", "metrics"))
						.doOnNext((event) -> ids.computeIfAbsent(client, (key) -> new CopyOnWriteArrayList<>())
							.add(event.id())),
					5)
			.subscribe();
		try {
			await().atMost(Duration.ofSeconds(20)).until(() -> ids.size() == 5);
			await().during(Duration.ofSeconds(1))
				.atMost(Duration.ofSeconds(20))
				.until(() -> Set.copyOf(ids.values()).size() == 1);
			int seen = ids.get(0).size();
			double encodings = meter("footfall_sse_encodings_total");

			KafkaTools.send(footfall.bootstrapServers(), List.of(reading("Caixa", 1, 1)));

			await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
				assertThat(ids.get(0)).hasSizeGreaterThan(seen);
				assertThat(Set.copyOf(ids.values())).hasSize(1);
				assertThat(meter("footfall_sse_encodings_total") - encodings).isEqualTo(ids.get(0).size() - seen);
			});
		}
		finally {
			clients.dispose();
		}
	}

	private static double meter(String name) {
		return footfall.send(footfall.request("/actuator/prometheus"))
			.body()
			.lines()
			.filter((line) -> line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length() + 1)))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + name));
	}

	@ParameterizedTest
	@CsvSource({ "env", "heapdump", "beans", "loggers", "shutdown", "threaddump", "configprops" })
	void keepsTheRestOfActuatorToItself(String endpoint) {
		assertThat(footfall.send(footfall.request("/actuator/" + endpoint)).statusCode()).isEqualTo(404);
	}

}
