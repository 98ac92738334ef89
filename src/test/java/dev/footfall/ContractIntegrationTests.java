package dev.footfall;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.test.StepVerifier;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the interface says about itself: definitions, suggestions, OpenAPI.
 */
class ContractIntegrationTests {

	private static final String MARKUP = "<img src=x onerror=alert(1)>{1}";

	private static final Set<String> NAMES = Set.of("location");

	@TempDir
	static Path directory;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		footfall = FootfallInThisJvm.start(directory);
		List<byte[]> readings = new ArrayList<>();
		readings.addAll(readings("loja-centro", "Corredor_A", 70));
		readings.addAll(readings("loja-centro", "Entrada", 26));
		readings.addAll(readings("loja-centro", "Caixa", 12));
		readings.addAll(readings("loja-centro", MARKUP, 2));
		readings.addAll(readings("loja-nova", "Caixa", 1));
		KafkaTools.send(footfall.bootstrapServers(), readings);
		footfall.awaitReceived(readings.size());
	}

	@AfterAll
	static void stop() {
		footfall.close();
	}

	private static List<byte[]> readings(String store, String location, int visits) {
		return Collections.nCopies(visits,
				"{\"store_id\":\"%s\",\"location\":\"%s\",\"customer_id\":\"c\",\"duration\":40,\"traffic_count\":1}"
					.formatted(store, location)
					.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void definesEveryNumberOfAnAreaAndNoOther() {
		Set<String> numbers = new TreeSet<>();
		footfall.get("/api/v1/metrics").at("/areas/0").fieldNames().forEachRemaining(numbers::add);
		numbers.removeAll(NAMES);

		JsonNode definitions = footfall.get("/api/v1/metrics/definitions").get("metrics");
		Set<String> defined = new TreeSet<>();
		definitions.forEach((definition) -> {
			if (definition.get("subject").asText().equals("area")
					&& definition.get("served_by").asText().equals(MetricDefinitions.METRICS)) {
				defined.add(definition.get("name").asText());
			}
		});

		assertThat(numbers).isEqualTo(defined);
	}

	@Test
	void definesMetricsInTheLanguageAskedFor() {
		assertThat(title("?lang=en", "pt-BR")).isEqualTo("Average dwell");
		assertThat(title("?lang=pt-BR", "en")).isEqualTo("Permanência média");
		assertThat(title("", "pt-BR,pt;q=0.9")).isEqualTo("Permanência média");
		assertThat(title("", "en-GB")).isEqualTo("Average dwell");
	}

	private static String title(String query, String accepted) {
		String body = footfall
			.send(footfall.request("/api/v1/metrics/definitions" + query).header("Accept-Language", accepted))
			.body();
		return StreamSupport.stream(Footfall.json(body).get("metrics").spliterator(), false)
			.filter((definition) -> definition.get("name").asText().equals("avg_duration"))
			.findFirst()
			.orElseThrow()
			.get("title")
			.asText();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/metrics", "/api/v1/stores", "/api/v1/customers", "/api/v1/areas/top", "/api/v1/suggestions",
			"/api/v1/simulator", "/api/v1/metrics/definitions", "/api/v1/metrics?window=2h" })
	void everyAnswerNamesTheDefinitions(String path) {
		HttpResponse<String> response = footfall.send(footfall.request(path).header("Accept", "application/json"));

		assertThat(response.headers().firstValue("X-Footfall-Definitions")).hasValue(MetricDefinitions.VERSION);
	}

	@Test
	void metricsNameTheDefinitionsInThemselves() {
		assertThat(footfall.get("/api/v1/metrics").get("definitions_version").asText())
			.isEqualTo(MetricDefinitions.VERSION);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/metrics/definitions?lang=fr | Unknown lang. Allowed: en, pt-BR
			/api/v1/suggestions?lang=pt         | Unknown lang. Allowed: en, pt-BR
			/api/v1/suggestions?window=2h       | Unknown window. Allowed: all, today, 1h, 15m, 5m
			/api/v1/suggestions?store=nowhere   | Unknown store. Allowed: loja-centro, loja-nova
			/api/v1/comparison?window=all       | Unknown window. Allowed: today, 1h, 15m, 5m
			/api/v1/exports/areas.xls           | Unknown format. Allowed: csv, json
			/api/v1/sensors?silent=maybe        | silent must be true or false.
			/api/v1/sensors?limit=abc           | limit must be a whole number from 1 to 1000.
			/api/v1/customers?limit=1001        | limit must be a whole number from 1 to 1000.
			/api/v1/areas/top?limit=9999999999  | limit must be a whole number from 1 to 1000.
			/api/v1/quality?minutes=0           | minutes must be a whole number from 1 to 10080.
			/api/v1/quality?minutes=1.5         | minutes must be a whole number from 1 to 10080.
			/api/v1/history/day-hour?weeks=54   | weeks must be a whole number from 1 to 53.
			""")
	void saysWhatIsAllowed(String path, String detail) {
		HttpResponse<String> response = footfall.send(footfall.request(path));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Footfall.json(response.body()).get("detail").asText()).isEqualTo(detail);
	}

	@Test
	void namesTheParameterThatIsWrong() {
		HttpResponse<String> response = footfall.send(footfall.request("/api/v1/customers?q=" + "a".repeat(201)));

		assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
		JsonNode problem = Footfall.json(response.body());
		assertThat(problem.get("detail").asText()).isEqualTo("q must be a text of at most 200 characters.");
		assertThat(problem.get("parameter").asText()).isEqualTo("q");
	}

	@Test
	void suggestsWhatStandsOut() {
		JsonNode answer = footfall.get("/api/v1/suggestions?lang=en");

		assertThat(answer.get("visits").asInt()).isGreaterThanOrEqualTo(110);
		assertThat(answer.get("missing_visits").asInt()).isZero();
		assertThat(answer.get("suggestions").findValuesAsText("rule")).containsExactly("cold", "hot", "cold");
		JsonNode hot = answer.at("/suggestions/1");
		assertThat(hot.get("area").asText()).isEqualTo("corredor-a");
		assertThat(hot.get("title").asText()).startsWith("Aisle A draws 6").endsWith("% of the visits");
		assertThat(hot.at("/interval/low").asDouble()).isLessThan(hot.get("value").asDouble());
		assertThat(hot.at("/interval/method").asText()).isEqualTo("wilson");
		assertThat(hot.get("falsified_by").asText()).isEqualTo("the share falls below 38%.");
		assertThat(footfall.get("/api/v1/suggestions?lang=pt-BR").at("/suggestions/1/title").asText())
			.startsWith("Corredor A concentra 6");
	}

	@Test
	void namesLocationsAsTheyAre() {
		assertThat(footfall.get("/api/v1/suggestions?lang=en").at("/suggestions/0/title").asText())
			.startsWith(MARKUP + " gets 1.");
	}

	@Test
	void saysHowManyVisitsAreMissing() {
		JsonNode answer = footfall.get("/api/v1/suggestions?lang=pt-BR&store=loja-nova");

		assertThat(answer.get("suggestions")).isEmpty();
		assertThat(answer.get("missing_visits").asInt()).isEqualTo(99);
		assertThat(answer.get("message").asText())
			.isEqualTo("Poucos dados para uma sugestão: faltam 99 visitas nesta janela.");
	}

	@Test
	void streamsSuggestionsWhenTheyChange() {
		StepVerifier.create(WebClient.create(footfall.url())
			.get()
			.uri("/api/v1/metrics?lang=pt-BR")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.retrieve()
			.bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.filter((event) -> "suggestions".equals(event.event()))
			.map((event) -> Footfall.json(event.data()))
			.take(2)).assertNext((answer) -> {
				assertThat(answer.at("/suggestions/1/label").asText()).isEqualTo("Corredor A");
				KafkaTools.send(footfall.bootstrapServers(), readings("loja-centro", "Corredor_A", 1));
			})
			.assertNext((answer) -> assertThat(answer.at("/suggestions/1/n").asInt()).isEqualTo(71))
			.expectComplete()
			.verify(Duration.ofSeconds(30));
	}

	@Test
	void describesEveryRequestItAnswers() {
		JsonNode paths = footfall.get("/v3/api-docs").get("paths");

		footfall.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.forEach((mapping, method) -> {
				if (!method.getBeanType().isAnnotationPresent(RestController.class)
						|| !method.getBeanType().getPackageName().startsWith("dev.footfall")) {
					return;
				}
				mapping.getPatternsCondition().getPatterns().forEach((path) -> {
					mapping.getMethodsCondition().getMethods().forEach((verb) -> {
						JsonNode operation = paths.path(path.getPatternString())
							.path(verb.name().toLowerCase(Locale.ROOT));
						assertThat(operation.path("summary").asText()).as("%s %s", verb, path).isNotBlank();
						assertThat(operation.path("description").asText()).as("%s %s", verb, path).isNotBlank();
						mapping.getProducesCondition()
							.getProducibleMediaTypes()
							.forEach((type) -> assertThat(operation.at("/responses/200/content").has(type.toString()))
								.as("%s %s %s", verb, path, type)
								.isTrue());
					});
				});
			});
	}

	@Test
	void givesExamplesAndProblemsOfEveryRequest() {
		footfall.get("/v3/api-docs").get("paths").properties().forEach((path) -> {
			for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
				String request = operation.getKey() + " " + path.getKey();
				operation.getValue()
					.at("/responses/200/content")
					.forEach((content) -> assertThat(content.has("example")).as(request).isTrue());
				assertThat(operation.getValue().at("/responses/400/content/application~1problem+json").isMissingNode())
					.as(request)
					.isFalse();
				operation.getValue()
					.path("parameters")
					.forEach((parameter) -> assertThat(parameter.path("description").asText())
						.as("%s %s", request, parameter)
						.isNotBlank());
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/metrics", "/api/v1/suggestions", "/api/v1/stores", "/api/v1/customers", "/api/v1/areas/top",
			"/api/v1/simulator", "/api/v1/simulator/truth", "/api/v1/metrics/definitions", "/api/v1/quality",
			"/api/v1/sensors", "/api/v1/history", "/api/v1/history/day-hour", "/api/v1/comparison" })
	void examplesHaveTheFieldsOfAnswers(String path) {
		JsonNode example = footfall.get("/v3/api-docs")
			.get("paths")
			.get(path)
			.at("/get/responses/200/content/application~1json/example");
		JsonNode answer = footfall.get(path);

		assertThat(example.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(answer::fieldNames);
	}

	/** They still named the first version when flows were defined anew. */
	@Test
	void examplesNameTheDefinitionsInForce() {
		List<String> versions = new ArrayList<>();
		footfall.get("/v3/api-docs").get("paths").findValues("example").forEach((example) -> {
			example.findValues("definitions_version").forEach((version) -> versions.add(version.asText()));
			if (example.asText().contains(",definitions_version\n")) {
				example.asText()
					.lines()
					.skip(1)
					.forEach((row) -> versions.add(row.substring(row.lastIndexOf(',') + 1)));
			}
		});

		assertThat(versions).hasSizeGreaterThan(12).containsOnly(MetricDefinitions.VERSION);
	}

	/** Areas of all answers had one schema, as their records have one name. */
	@Test
	void schemasKnowTheFieldsOfExamples() {
		JsonNode api = footfall.get("/v3/api-docs");

		api.get("paths").forEach((path) -> path.forEach((operation) -> {
			JsonNode answer = operation.at("/responses/200/content/application~1json");
			assertKnown(api, answer.path("schema"), answer.path("example"), operation.get("summary").asText());
		}));
	}

	private static void assertKnown(JsonNode api, JsonNode schema, JsonNode example, String place) {
		JsonNode known = schema.has("$ref") ? api.at(schema.get("$ref").asText().substring(1)) : schema;
		example.elements().forEachRemaining((element) -> {
			if (example.isArray()) {
				assertKnown(api, known.path("items"), element, place);
			}
		});
		if (example.isObject() && known.has("properties")) {
			assertThat(known.get("properties").fieldNames()).toIterable().as(place).containsAll(example::fieldNames);
			example.properties()
				.forEach((field) -> assertKnown(api, known.at("/properties/" + field.getKey()), field.getValue(),
						place + " " + field.getKey()));
		}
	}

	@Test
	void namesTheWindowsThatCanBeCompared() {
		JsonNode parameters = footfall.get("/v3/api-docs").get("paths").at("/~1api~1v1~1comparison/get/parameters");

		assertThat(parameters.at("/0/schema").toString())
			.isEqualTo("{\"type\":\"string\",\"default\":\"15m\",\"enum\":[\"today\",\"1h\",\"15m\",\"5m\"]}");
	}

	@Test
	void namesAllowedValuesAndDefaults() {
		JsonNode parameters = footfall.get("/v3/api-docs").get("paths").get("/api/v1/metrics").at("/get/parameters");

		assertThat(parameters.get(0).get("name").asText()).isEqualTo("window");
		assertThat(parameters.get(0).get("schema").toString())
			.isEqualTo("{\"type\":\"string\",\"default\":\"15m\",\"enum\":[\"all\",\"today\",\"1h\",\"15m\",\"5m\"]}");
	}

	@Test
	void servesItsPagesUnderTheSameContentPolicy() {
		HttpResponse<String> page = footfall.send(footfall.request("/swagger-ui/index.html"));

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValue("default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
		assertThat(page.body()).doesNotContain("<style").doesNotContain("http://").doesNotContain("https://");
	}

}
