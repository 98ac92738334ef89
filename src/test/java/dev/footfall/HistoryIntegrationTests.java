package dev.footfall;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * History, comparison and exports over HTTP.
 */
class HistoryIntegrationTests {

	private static final String HOSTILE = "=HYPERLINK(\\\"http://x\\\";\\\"a, b\\\")";

	@TempDir
	static Path directory;

	private static FootfallInThisJvm footfall;

	@BeforeAll
	static void start() {
		footfall = FootfallInThisJvm.start(directory);
		List<byte[]> readings = new ArrayList<>();
		readings.add(reading("matriz", "2026-03-07T12:00:30Z", "Caixa", "c-1", 12.5, 2));
		readings.add(reading("matriz", "2026-03-07T12:10:30Z", "Caixa", "c-2", 20, 3));
		readings.add(reading("matriz", "2026-03-07T14:00:30Z", "Entrada", "@c-3", 1, 0));
		readings.add(reading("filial", "2026-03-07T12:00:30Z", HOSTILE, "-1+1", 4, 1));
		IntStream.range(0, 5000)
			.forEach((i) -> readings.add(reading("larga", "2026-03-07T12:%02d:30Z".formatted(i % 50),
					"Gôndola " + i % 200, "w-" + i, 0.25, 1)));
		KafkaTools.send(footfall.bootstrapServers(), readings);
		footfall.awaitReceived(readings.size());
	}

	@AfterAll
	static void stop() {
		footfall.close();
	}

	private static byte[] reading(String store, String time, String location, String customer, double duration,
			int traffic) {
		return "{\"store_id\":\"%s\",\"timestamp\":\"%s\",\"location\":\"%s\",\"customer_id\":\"%s\",\"duration\":%s,\"traffic_count\":%d}"
			.formatted(store, time, location, customer, duration, traffic)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void tellsNothingRecordedFromZero() {
		JsonNode history = footfall.get(
				"/api/v1/history?store=matriz&metric=visits,traffic&from=2026-03-07T09:00&to=2026-03-07T12:00&step=1h");

		assertThat(((ObjectNode) history).remove("as_of").asText()).startsWith("20");
		assertThat(history.toString()).isEqualTo("""
				{"store":"matriz","zone":"America/Sao_Paulo","definitions_version":"2","step":"1h",\
				"from":"2026-03-07T12:00:00Z","to":"2026-03-07T15:00:00Z",\
				"starts":["2026-03-07T12:00:00Z","2026-03-07T13:00:00Z","2026-03-07T14:00:00Z"],\
				"provisional":{"until":["2026-03-07T14:00:00Z","2026-03-07T15:00:00Z","2026-03-07T16:00:00Z"],\
				"late":[2,0,1]},\
				"series":[{"location":"Caixa","values":{"visits":[2,null,null],"total_traffic":[5,null,null]}},\
				{"location":"Entrada","values":{"visits":[null,null,1],"total_traffic":[null,null,0]}}]}""");
	}

	@Test
	void saysUntilWhenAWindowIsProvisionalAndHowManyLateReadingsItHas() {
		JsonNode all = footfall.get("/api/v1/metrics?store=matriz&window=all");
		JsonNode quarter = footfall.get("/api/v1/metrics?store=matriz&window=15m");

		assertThat(all.get("provisional").toString()).isEqualTo("{\"until\":null,\"late\":3}");
		assertThat(Instant.parse(quarter.at("/provisional/until").asText()))
			.isEqualTo(Instant.parse(quarter.get("to").asText()).plus(Duration.ofHours(1)));
		assertThat(quarter.at("/provisional/late")).isEqualTo(quarter.at("/totals/late"));
	}

	@Test
	void answersDaysOfTheStoreAndEveryMetricByDefault() {
		JsonNode history = footfall
			.get("/api/v1/history?store=matriz&area=Caixa&from=2026-03-07&to=2026-03-08&step=1d");

		assertThat(history.get("starts").toString()).isEqualTo("[\"2026-03-07T03:00:00Z\"]");
		assertThat(history.at("/series/0/values").fieldNames()).toIterable()
			.containsExactly("visits", "total_traffic", "total_duration", "avg_duration", "dwell_p50", "dwell_p90",
					"dwell_p95", "unique_customers", "occupancy", "share", "visit_rate", "engagement_rate",
					"bounce_rate", "reached_checkout", "late");
		assertThat(history.at("/series/0/values/share/0").asDouble()).isEqualTo(2 / 3.0);
		assertThat(history.at("/series/0/values/total_duration/0").asDouble()).isEqualTo(32.5);
	}

	@Test
	void tellsTheHoursOfTheWeek() {
		JsonNode table = footfall
			.get("/api/v1/history/day-hour?store=matriz&metric=visits&from=2026-03-07&to=2026-03-09");

		assertThat(table.get("hours")).hasSize(168);
		assertThat(table.at("/hours/129").toString())
			.isEqualTo("{\"day\":\"sat\",\"hour\":9,\"occurrences\":1,\"recorded\":1,\"values\":{\"visits\":2.0}}");
		assertThat(table.at("/hours/130").toString())
			.isEqualTo("{\"day\":\"sat\",\"hour\":10,\"occurrences\":1,\"recorded\":0,\"values\":{\"visits\":0.0}}");
		assertThat(table.get("peak_hour").toString()).isEqualTo("{\"day\":\"sat\",\"hour\":9,\"total_traffic\":5.0}");
	}

	@Test
	void saysWhyAComparisonIsNotPossible() {
		JsonNode comparison = footfall.get("/api/v1/comparison?window=1h&with=usual&store=matriz");

		assertThat(comparison.at("/areas/0/location").asText()).isEqualTo("Caixa");
		assertThat(comparison.at("/areas/0/change_visits").isNull()).isTrue();
		assertThat(comparison.at("/areas/0/reason").asText()).isEqualTo("nothing_recorded");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/history?store=matriz&step=2h                               | Unknown step. Allowed: 1m, 1h, 1d
					/history?store=matriz&area=nowhere                          | Unknown area. Allowed: Caixa, Entrada
					/history?store=matriz&metric=mood                           | Unknown metric. Allowed: visits, total_traffic
					/history?store=nowhere                                      | Unknown store. Allowed:
					/history?store=matriz&from=yesterday                        | Unknown from. Allowed: an instant as
					/history?store=matriz&from=2026-03-08&to=2026-03-07         | The range is empty
					/history?store=matriz&from=2026-03-01&to=2026-03-07&step=1m | The range has 8640 points of 1m. Allowed: 1500
					/history?store=larga&from=2026-03-07&to=2026-03-08&step=1m  | The range has 1440 points of 200 areas. Allowed: 100000
					/history/day-hour?store=matriz&from=2020-01-01              | The range is too long. Allowed: 53 weeks.
					/comparison?window=all                                      | Unknown window. Allowed: today, 1h, 15m, 5m
					/comparison?with=hope                                       | Unknown with. Allowed: previous, usual
					/exports/areas.xls                                          | Unknown format. Allowed: csv, json
					/exports/areas.csv?lang=fr                                  | Unknown lang. Allowed: en, pt-BR
					/exports/areas.csv?window=1h&from=2026-03-07                | Give either a window, or a range
					/exports/history.csv?step=1y                                | Unknown step. Allowed: 1m, 1h, 1d
					""")
	void saysWhatIsAllowed(String path, String detail) {
		HttpResponse<String> response = footfall.send(footfall.request("/api/v1" + path));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(Footfall.json(response.body()).get("detail").textValue()).startsWith(detail);
	}

	@Test
	void exportsARangeOfAreasAsAnAttachment() {
		HttpResponse<String> response = footfall
			.send(footfall.request("/api/v1/exports/areas.csv?store=matriz&from=2026-03-07&to=2026-03-08"));

		assertThat(response.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
			.contains("footfall-areas-matriz.csv");
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(response.body()).endsWith("\r\n");
		List<CSVRecord> rows = rows(response.body(), ',');
		assertThat(rows).extracting((row) -> row.get("location")).containsExactly("Caixa", "Entrada");
		assertThat(rows.get(0).toMap()).containsEntry("from", "2026-03-07T00:00:00-03:00")
			.containsEntry("visits", "2")
			.containsEntry("avg_duration", "16.25")
			.containsEntry("zone", "America/Sao_Paulo")
			.containsEntry("definitions_version", MetricDefinitions.VERSION);
	}

	@Test
	void writesWhatSpreadsheetsCanNotCalculate() {
		String body = footfall.send(footfall.request("/api/v1/exports/areas.csv?window=all&store=filial&lang=pt-BR"))
			.body();

		assertThat(body).startsWith("\uFEFFstore;from;to;location;");
		CSVRecord row = rows(body.substring(1), ';').get(0);
		assertThat(row.get("location")).isEqualTo("'=HYPERLINK(\"http://x\";\"a, b\")");
		assertThat(row.get("share")).isEqualTo("1,0");
	}

	@Test
	void exportsEveryPointOfALongRange() {
		String path = "/api/v1/exports/history.%s?store=larga&metric=visits&from=2025-03-07&to=2026-03-08&step=1m";

		List<CSVRecord> rows = rows(footfall.send(footfall.request(path.formatted("csv"))).body(), ',');
		JsonNode json = Footfall.json(footfall.send(footfall.request(path.formatted("json"))).body());

		assertThat(rows.stream().mapToLong((row) -> Long.parseLong(row.get("visits"))).sum()).isEqualTo(5000);
		assertThat(json.get("zone").asText()).isEqualTo("America/Sao_Paulo");
		assertThat(json.get("definitions_version").asText()).isEqualTo(MetricDefinitions.VERSION);
		assertThat(json.get("rows")).hasSameSizeAs(rows);
		assertThat(json.at("/rows/0/start").asText()).isEqualTo("2026-03-07T09:00:00-03:00");
	}

	@Test
	void exportsEveryCustomer() {
		List<CSVRecord> rows = rows(footfall.send(footfall.request("/api/v1/exports/customers.csv")).body(), ',');

		assertThat(rows).hasSize(5004);
		assertThat(rows).extracting((row) -> row.get("customer_id")).contains("'@c-3", "'-1+1").doesNotHaveDuplicates();
	}

	private static List<CSVRecord> rows(String body, char delimiter) {
		try (var parser = CSVFormat.RFC4180.builder()
			.setDelimiter(delimiter)
			.setHeader()
			.setSkipHeaderRecord(true)
			.build()
			.parse(new StringReader(body))) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
