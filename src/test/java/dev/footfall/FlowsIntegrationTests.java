package dev.footfall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How customers go from area to area, over HTTP. The layout is that of the default store,
 * where Porta is another name of the Entrada.
 */
class FlowsIntegrationTests {

	@TempDir
	static Path directory;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		footfall = FootfallInThisJvm.start(directory);
		List<byte[]> readings = List.of(reading("12:20:00", "Caixa", "c-1"), reading("12:00:00", "Porta", "c-1"),
				reading("12:10:00", "Corredor A", "c-1"), reading("12:00:30", "Entrada", "c-1"),
				reading("12:01:00", "Entrada", "c-2"), reading("12:02:00", "Corredor A", "c-2"),
				reading("12:03:00", "Entrada", "c-3"), reading("12:04:00", "Caixa", "c-3"));
		KafkaTools.send(footfall.bootstrapServers(), readings);
		footfall.awaitReceived(readings.size());
	}

	@AfterAll
	static void stop() {
		footfall.close();
	}

	private static byte[] reading(String time, String location, String customer) {
		return "{\"timestamp\":\"2026-03-07T%sZ\",\"location\":\"%s\",\"customer_id\":\"%s\",\"duration\":4,\"traffic_count\":1}"
			.formatted(time, location, customer)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void tellsHowCustomersGoFromAreaToArea() {
		JsonNode answer = footfall.get("/api/v1/flows?window=all");

		assertThat(answer.get("definitions_version").asText()).isNotBlank();
		assertThat(answer.at("/flows/0/from").asText()).isEqualTo("Entrada");
		assertThat(answer.at("/flows/0/to").asText()).isEqualTo("Corredor A");
		assertThat(answer.at("/flows/0/count").asInt()).isEqualTo(2);
		assertThat(answer.at("/flows/0/share").asDouble()).isEqualTo(2 / 3.0);
		assertThat(answer.at("/flows/0/median_gap").asDouble()).isBetween(59.5, 60.5);
		assertThat(answer.get("flows")).hasSize(4);
		assertThat(answer.at("/totals/count").asInt()).isEqualTo(5);
		assertThat(answer.at("/totals/pairs").asInt()).isEqualTo(4);
		assertThat(answer.at("/totals/others").asInt()).isZero();
	}

	@Test
	void leavesOutWhatStaysWithinAnArea() {
		JsonNode answer = footfall.get("/api/v1/flows?window=all&group=area&limit=1");

		assertThat(answer.get("flows")).hasSize(1);
		assertThat(answer.at("/flows/0/from").asText()).isEqualTo("entrada");
		assertThat(answer.at("/totals/count").asInt()).isEqualTo(4);
	}

	/** The replay is over and the window ends now once nothing has come for a while. */
	@Test
	void hasNothingToTellOfAWindowWithoutVisits() {
		await().atMost(Duration.ofSeconds(40))
			.until(() -> footfall.get("/api/v1/flows?window=5m").path("flows").isEmpty());

		JsonNode answer = footfall.get("/api/v1/flows?window=5m");

		assertThat(answer.at("/totals/median_gap").isNull()).isTrue();
	}

	@Test
	void tellsWhoReachedTheCheckout() {
		JsonNode areas = footfall.get("/api/v1/metrics?window=all&group=area").get("areas");

		areas.forEach((area) -> assertThat(area.get("reached_checkout").asDouble()).as(area.get("location").asText())
			.isEqualTo(switch (area.get("location").asText()) {
				case "entrada" -> 2 / 3.0;
				case "corredor-a" -> 0.5;
				default -> 0;
			}));
		assertThat(footfall.get("/api/v1/metrics?window=all").at("/totals/reached_checkout").asDouble())
			.isEqualTo(2 / 3.0);
	}

	@Test
	void exportsFlowsOfAWindowOrARange() {
		String range = footfall
			.send(footfall.request("/api/v1/exports/flows.csv?from=2026-03-07&to=2026-03-08&lang=pt-BR"))
			.body();
		JsonNode all = Footfall.json(footfall.send(footfall.request("/api/v1/exports/flows.json?window=all")).body());

		assertThat(range.lines()).hasSize(5);
		assertThat(range).contains(";Entrada;Corredor A;2;0,66");
		assertThat(all.get("rows")).hasSize(4);
		assertThat(all.at("/rows/0/count").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			flows?window=2h                                | Unknown window. Allowed: all, today, 1h, 15m, 5m
			flows?group=floor                              | Unknown group. Allowed: location, area
			flows?limit=0                                  | limit must be a whole number from 1 to 1000.
			exports/flows.csv?window=all&from=2026-03-07   | Give either a window, or a range with from and to.
			""")
	void saysWhatIsAllowed(String path, String detail) {
		var response = footfall.send(footfall.request("/api/v1/" + path));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Footfall.json(response.body()).get("detail").asText()).isEqualTo(detail);
	}

}
