package dev.footfall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.Golden;
import dev.footfall.testing.KafkaTools;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * A file of readings, piped into the topic by Kafka's own console producer, gives exactly
 * the totals that were computed for it elsewhere.
 */
class GoldenFileIntegrationTests {

	@TempDir
	Path directory;

	@Test
	void countsTheFileExactlyOnceAndTwice() {
		Path file = Golden.writeTo(this.directory);
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory)) {
			KafkaTools.consoleProducer(footfall.bootstrapServers(), file);

			JsonNode once = footfall.awaitReceived(Golden.READINGS);

			assertThat(areas(once)).isEqualTo(expectedAreas(1));
			assertThat(once.at("/ledger/balanced").asBoolean()).isTrue();
			assertThat(once.at("/ledger/accepted").asInt()).isEqualTo(Golden.READINGS);
			assertThat(topCustomers(footfall)).isEqualTo(expectedCustomers());
			assertThat(allCustomers(footfall)).hasSize(Golden.expected().get("distinct_customers").asInt())
				.doesNotHaveDuplicates();
			assertAgreesWithTheOriginalQuery(footfall.bootstrapServers(), once);

			KafkaTools.consoleProducer(footfall.bootstrapServers(), file);

			JsonNode twice = footfall.awaitReceived(2 * Golden.READINGS);
			assertThat(areas(twice)).isEqualTo(expectedAreas(2));
		}
	}

	@Test
	void countsTheSameOnExecutors() {
		Path file = Golden.writeTo(this.directory);
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(this.directory,
				"footfall.pipeline.records-per-task=1")) {
			LongAdder tasks = countTasks();
			KafkaTools.consoleProducer(footfall.bootstrapServers(), file);

			JsonNode once = footfall.awaitReceived(Golden.READINGS);

			assertThat(areas(once)).isEqualTo(expectedAreas(1));
			await().untilAsserted(() -> assertThat(tasks.sum()).isPositive());
		}
	}

	/** Of this JVM's Spark, from now on. */
	private static LongAdder countTasks() {
		LongAdder tasks = new LongAdder();
		SparkSession.active().sparkContext().addSparkListener(new SparkListener() {
			@Override
			public void onTaskEnd(SparkListenerTaskEnd end) {
				tasks.increment();
			}
		});
		return tasks;
	}

	private static Map<String, List<Object>> areas(JsonNode metrics) {
		Map<String, List<Object>> areas = new TreeMap<>();
		metrics.get("areas").forEach((area) -> areas.put(area.get("location").asText(), figures(area, 1)));
		return areas;
	}

	private static Map<String, List<Object>> expectedAreas(int times) {
		Map<String, List<Object>> areas = new TreeMap<>();
		Golden.expected()
			.get("areas")
			.forEach((area) -> areas.put(area.get("location").asText(), figures(area, times)));
		return areas;
	}

	/** Visits, traffic, total dwell in milliseconds, mean dwell. */
	private static List<Object> figures(JsonNode area, int times) {
		return List.of(area.get("visits").asLong() * times, area.get("total_traffic").asLong() * times,
				area.get("total_duration").decimalValue().movePointRight(3).longValueExact() * times,
				area.get("avg_duration").asDouble());
	}

	private static List<JsonNode> topCustomers(Footfall footfall) {
		List<JsonNode> customers = new ArrayList<>();
		footfall.get("/api/v1/customers?sort=duration&limit=10")
			.get("customers")
			.forEach((customer) -> customers.add(withoutDetails(customer)));
		return customers;
	}

	private static JsonNode withoutDetails(JsonNode customer) {
		return Footfall.json("""
				{"customer_id":"%s","visits":%d,"total_duration":%s}""".formatted(customer.get("customer_id").asText(),
				customer.get("visits").asInt(), customer.get("total_duration").asText()));
	}

	private static List<JsonNode> expectedCustomers() {
		List<JsonNode> customers = new ArrayList<>();
		Golden.expected().get("top_customers_by_duration").forEach(customers::add);
		return customers;
	}

	private static List<String> allCustomers(Footfall footfall) {
		List<String> customers = new ArrayList<>();
		String cursor = "";
		while (cursor != null) {
			JsonNode page = footfall.get("/api/v1/customers?sort=visits&limit=1000" + cursor);
			page.get("customers").forEach((customer) -> customers.add(customer.get("customer_id").asText()));
			cursor = page.get("next_cursor").isNull() ? null : "&cursor=" + page.get("next_cursor").asText();
		}
		return customers;
	}

	/** The query Footfall grew out of, as a batch over the same topic. */
	private static void assertAgreesWithTheOriginalQuery(String bootstrapServers, JsonNode metrics) {
		StructType schema = new StructType().add("timestamp", DataTypes.StringType)
			.add("id_sensor", DataTypes.StringType)
			.add("location", DataTypes.StringType)
			.add("customer_id", DataTypes.StringType)
			.add("movement_detected", DataTypes.BooleanType)
			.add("duration", DataTypes.DoubleType)
			.add("traffic_count", DataTypes.IntegerType);
		List<Row> rows = SparkSession.active()
			.read()
			.format("kafka")
			.option("kafka.bootstrap.servers", bootstrapServers)
			.option("subscribe", KafkaTools.READINGS)
			.load()
			.select(from_json(col("value").cast("string"), schema).as("reading"))
			.select("reading.*")
			.filter("duration is not null and location is not null")
			.groupBy("location")
			.agg(sum("duration"), sum("traffic_count"), avg("duration"))
			.collectAsList();
		assertThat(rows).hasSize(metrics.get("areas").size());
		for (JsonNode area : metrics.get("areas")) {
			Row row = rows.stream()
				.filter((candidate) -> candidate.getString(0).equals(area.get("location").asText()))
				.findFirst()
				.orElseThrow();
			assertThat(area.get("total_duration").asDouble()).isCloseTo(row.getDouble(1),
					within(1e-9 * row.getDouble(1)));
			assertThat(area.get("total_traffic").asLong()).isEqualTo(row.getLong(2));
			assertThat(area.get("avg_duration").asDouble()).isCloseTo(row.getDouble(3), within(1e-9));
		}
	}

}
