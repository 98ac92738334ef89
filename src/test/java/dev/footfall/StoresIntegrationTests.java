package dev.footfall;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
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
import reactor.test.StepVerifier;

import dev.footfall.metrics.store.Layouts;
import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Several stores and their layouts, over HTTP: what is known of them, and their numbers
 * by area.
 */
class StoresIntegrationTests {

	private static final String SOUTH = "loja-sul";

	private static final String EAST = "Loja Leste 2";

	private static final String EAST_ENCODED = "Loja%20Leste%202";

	@TempDir
	static Path directory;

	private static Path layouts;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		layouts = directory.resolve("layouts");
		Layouts.write(layouts, "loja-sul.json", Layouts.shop());
		Layouts.write(layouts, "loja-norte.json", "{\"name\":\"Loja Norte\",\"areas\":[]}");
		footfall = FootfallInThisJvm.start(directory, "footfall.store.layouts=" + layouts,
				"footfall.store.layouts-interval=50ms");
		KafkaTools.send(footfall.bootstrapServers(),
				List.of(reading(SOUTH, "Caixa_1", 10.001, 2), reading(SOUTH, "CAIXA 2", 20.002, 3),
						reading(SOUTH, "caixa", 30.004, 4), reading(SOUTH, "Moda", 5, 8),
						reading(SOUTH, "Provadores_2", 7, 1), reading(SOUTH, "provadores 2", 9, 1),
						reading(EAST, "Caixa_1", 10, 2), reading(EAST, "CAIXA 1", 10, 2),
						reading(EAST, "Sessão_de_Roupas", 10, 9)));
		footfall.awaitReceived(9);
	}

	@AfterAll
	static void stop() {
		footfall.close();
	}

	private static byte[] reading(String store, String location, double duration, int traffic) {
		return "{\"store_id\":\"%s\",\"location\":\"%s\",\"duration\":%s,\"traffic_count\":%d}"
			.formatted(store, location, duration, traffic)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void listsTheStoresThatWereDescribedOrHeardFrom() {
		JsonNode answer = footfall.get("/api/v1/stores");

		assertThat(answer.get("stores").findValuesAsText("id")).contains(EAST, "loja-centro", "loja-norte", SOUTH);
		JsonNode south = store(answer, SOUTH);
		assertThat(south.get("opening_hours").get("sat").toString()).isEqualTo("[[\"07:00\",\"22:00\"]]");
		assertThat(south.get("opening_hours").get("sun")).isEmpty();
		assertThat(summary(south)).isEqualTo("Loja Sul America/Manaus default=false layout=true areas=3");
		assertThat(summary(store(answer, "loja-centro")))
			.isEqualTo("Loja Centro America/Sao_Paulo default=true layout=true areas=6");
		assertThat(summary(store(answer, "loja-norte")))
			.isEqualTo("Loja Norte America/Sao_Paulo default=false layout=false areas=0");
		assertThat(summary(store(answer, EAST)))
			.isEqualTo(EAST + " America/Sao_Paulo default=false layout=false areas=0");
	}

	private static JsonNode store(JsonNode answer, String id) {
		for (JsonNode store : answer.get("stores")) {
			if (store.get("id").textValue().equals(id)) {
				return store;
			}
		}
		throw new AssertionError(answer);
	}

	private static String summary(JsonNode store) {
		return "%s %s default=%s layout=%s areas=%s".formatted(store.get("name").textValue(),
				store.get("zone").textValue(), store.get("default"), store.get("layout"), store.get("areas"));
	}

	@Test
	void mergesTheLocationsOfAnAreaExactly() {
		JsonNode areas = footfall.get("/api/v1/metrics?window=all&group=area&store=" + SOUTH).get("areas");

		assertThat(areas.findValuesAsText("location")).containsExactly("caixa", "roupas", "Provadores_2",
				"provadores 2");
		assertThat(areas.get(0).get("visits").asLong()).isEqualTo(3);
		assertThat(areas.get(0).get("total_traffic").asLong()).isEqualTo(9);
		assertThat(areas.get(0).get("total_duration").decimalValue()).isEqualTo("60.007");
		assertThat(areas.get(0).get("avg_duration").asDouble()).isEqualTo(60_007 / 3000.0);
		assertThat(areas.get(0).get("share").asDouble()).isEqualTo(0.5);
	}

	/** Nobody came, and nothing was heard, looked the same. */
	@Test
	void tellsAreasWithoutVisitsFromThoseNotHeardFrom() {
		// A minute counts as heard once it is over, which this one must not be before the
		// answer.
		await().atMost(Duration.ofSeconds(30)).until(() -> Instant.now().getEpochSecond() % 60 < 40);
		Instant now = Instant.now();
		KafkaTools.send(footfall.bootstrapServers(),
				List.of(sensor("loja-oeste", "S-1", "Caixa_1", now, true),
						sensor("loja-oeste", "S-2", "Moda", now.minusSeconds(1200), false),
						sensor("loja-oeste", "S-3", "Entrada", now, false),
						sensor("loja-oeste", "S-3", "Entrada", now.minusSeconds(120), false),
						sensor("loja-oeste", "S-4", "Corredor 9", now, false)));
		Layouts.write(layouts, "loja-oeste.json",
				Layouts.shop().replace("07:00", "00:00").replace("22:00", "24:00").replace("mon-sat", "mon-sun"));

		await().atMost(Duration.ofSeconds(20))
			.until(() -> footfall.get("/api/v1/metrics?group=area&store=loja-oeste").at("/totals/sensors").asInt() == 4
					&& footfall.get("/api/v1/metrics?group=area&store=loja-oeste").get("areas").size() == 3);
		JsonNode metrics = footfall.get("/api/v1/metrics?group=area&store=loja-oeste");

		assertThat(watched(metrics.at("/areas/0"))).isEqualTo("caixa visits=1 sensors=1 silent=0 heard=false");
		assertThat(watched(metrics.at("/areas/1"))).isEqualTo("porta visits=0 sensors=1 silent=0 heard=true");
		assertThat(watched(metrics.at("/areas/2"))).isEqualTo("roupas visits=0 sensors=1 silent=1 heard=false");
		assertThat(metrics.at("/areas/2/coverage").asDouble(-1)).isZero();
		assertThat(metrics.at("/totals/silent").asInt()).isEqualTo(1);
		assertThat(metrics.at("/totals/coverage").asDouble()).isBetween(0.01, 0.99);
		String csv = footfall.send(footfall.request("/api/v1/exports/areas.csv?window=15m&group=area&store=loja-oeste"))
			.body();
		assertThat(csv.lines().skip(3).findFirst().orElseThrow()).contains(",roupas,0,").contains(",0.0,1,1,3,");
		assertThat(watched(footfall.get("/api/v1/areas/top?group=area&store=loja-oeste").at("/areas/0")))
			.isEqualTo("caixa visits=1 sensors=1 silent=0 heard=false");
	}

	private static byte[] sensor(String store, String sensor, String location, Instant time, boolean movement) {
		return """
				{"store_id":"%s","id_sensor":"%s","location":"%s","timestamp":"%s","duration":10,\
				"movement_detected":%s}""".formatted(store, sensor, location, time, movement)
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String watched(JsonNode area) {
		return "%s visits=%s sensors=%s silent=%s heard=%s".formatted(area.get("location").asText(), area.get("visits"),
				area.get("sensors"), area.get("silent"), area.get("coverage").asDouble() > 0);
	}

	@Test
	void keepsLocationsApartUnlessAskedOtherwise() {
		JsonNode metrics = footfall.get("/api/v1/metrics?window=all&store=" + SOUTH);

		assertThat(metrics.get("areas").findValuesAsText("location")).containsExactly("Moda", "caixa", "CAIXA 2",
				"Caixa_1", "Provadores_2", "provadores 2");
		assertThat(metrics.get("totals"))
			.isEqualTo(withAreas(footfall.get("/api/v1/metrics?window=all&group=area&store=" + SOUTH), 6));
	}

	private static JsonNode withAreas(JsonNode metrics, int areas) {
		return ((com.fasterxml.jackson.databind.node.ObjectNode) metrics.get("totals")).put("areas", areas);
	}

	@Test
	void addsUpTheTrendOfAnArea() {
		JsonNode series = footfall.get("/api/v1/metrics?window=1h&group=area&store=" + SOUTH).at("/trend/series");

		assertThat(series.findValuesAsText("location")).startsWith("caixa", "roupas");
		long traffic = 0;
		for (JsonNode minute : series.get(0).get("traffic")) {
			traffic += minute.asLong();
		}
		assertThat(traffic).isEqualTo(9);
	}

	@Test
	void ranksByAreaWhenAsked() {
		JsonNode top = footfall.get("/api/v1/areas/top?window=all&by=visits&limit=1&group=area&store=" + SOUTH);

		assertThat(top.at("/areas/0/location").asText()).isEqualTo("caixa");
		assertThat(top.at("/areas/0/visits").asLong()).isEqualTo(3);
	}

	@Test
	void streamsByAreaWhenAsked() {
		WebClient client = WebClient.create(footfall.url());
		StepVerifier.create(client.get()
			.uri("/api/v1/metrics?window=all&group=area&store=" + SOUTH)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.retrieve()
			.bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.filter((event) -> "snapshot".equals(event.event()))
			.take(1))
			.assertNext((event) -> assertThat(Footfall.json(event.data()).get("areas").findValuesAsText("location"))
				.startsWith("caixa", "roupas"))
			.expectComplete()
			.verify(Duration.ofSeconds(20));
	}

	@Test
	void answersForAStoreThatWasDescribedButNeverHeardFrom() {
		assertThat(footfall.get("/api/v1/metrics?store=loja-norte").get("areas")).isEmpty();
	}

	@Test
	void givesEachStoreThePlanThatIsItsOwn() {
		assertThat(layout(SOUTH).get("areas").findValuesAsText("id")).containsExactly("porta", "roupas", "caixa");
		assertThat(layout("loja-centro").get("areas")).hasSize(6);
		assertThat(layout("loja-centro").get("name").textValue()).isEqualTo("Loja Centro");
		assertThat(layout("loja-norte").get("areas")).isEmpty();
		assertThat(layout(EAST_ENCODED).get("areas")).isEmpty();
		assertThat(layout(EAST_ENCODED).get("id").textValue()).isEqualTo(EAST);
	}

	private static JsonNode layout(String store) {
		return footfall.get("/api/v1/stores/" + store + "/layout");
	}

	@Test
	void aStoreCanBeginWithItsStarterLayout() {
		HttpResponse<String> starter = footfall
			.send(footfall.request("/api/v1/stores/" + EAST_ENCODED + "/layout/starter"));
		assertThat(starter.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment;")
			.contains("Leste");
		JsonNode areas = Footfall.json(starter.body()).get("areas");
		assertThat(areas.findValuesAsText("id")).containsExactly("sessao-de-roupas", "caixa-1");

		Layouts.write(layouts, "leste.json", starter.body());

		await().atMost(Duration.ofSeconds(10)).until(() -> layout(EAST_ENCODED).get("areas").size() == 2);
		JsonNode metrics = footfall.get("/api/v1/metrics?window=all&group=area&store=" + EAST_ENCODED);
		assertThat(metrics.get("areas").findValuesAsText("location")).containsExactly("sessao-de-roupas", "caixa-1");
		assertThat(layouts.resolve("leste.json").toFile().delete()).isTrue();
		await().atMost(Duration.ofSeconds(10)).until(() -> layout(EAST_ENCODED).get("areas").isEmpty());
	}

	@Test
	void tellsWhatIsWrongWithALayoutAndKeepsTheLastGoodOne() {
		Layouts.write(layouts, "loja-oeste.json", "{\"name\":\"Loja Oeste\",\"areas\":[]}");
		await().atMost(Duration.ofSeconds(10))
			.until(() -> footfall.get("/api/v1/stores").toString().contains("Loja Oeste"));
		Layouts.write(layouts, "loja-oeste.json", Layouts.shop("[0, 0, 100, 100] }, \"n", "[0, 0, 100] }, \"n"));

		await().atMost(Duration.ofSeconds(10)).until(() -> !footfall.get("/api/v1/stores").get("problems").isEmpty());

		JsonNode answer = footfall.get("/api/v1/stores");
		assertThat(answer.get("problems").toString())
			.isEqualTo("[\"layouts/loja-oeste.json: areas[0].shape.rect must have 4 numbers\"]");
		assertThat(store(answer, "loja-oeste").get("name").textValue()).isEqualTo("Loja Oeste");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/stores/nowhere/layout         | Unknown store. Allowed: Loja Leste 2, loja-centro
			/api/v1/stores/nowhere/layout/starter | Unknown store. Allowed: Loja Leste 2, loja-centro
			/api/v1/metrics?group=colour          | Unknown group. Allowed: location, area
			/api/v1/areas/top?group=colour        | Unknown group. Allowed: location, area
			""")
	void saysWhatIsAllowed(String path, String detail) {
		HttpResponse<String> response = footfall.send(footfall.request(path).header("Accept", "application/json"));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Footfall.json(response.body()).get("detail").textValue()).startsWith(detail);
	}

}
