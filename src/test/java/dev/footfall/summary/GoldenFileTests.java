package dev.footfall.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.ReadingParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compatibility anchor: 10,000 readings and what a plain groupBy makes of them.
 */
class GoldenFileTests {

	private static final int PARTITIONS = 3;

	private static final long RECORD_MILLIS = Instant.parse("2024-08-24T09:00:00Z").toEpochMilli();

	private final List<byte[]> readings = readings();

	private final JsonNode expected = expected();

	@Test
	void addsUpToTheExpectedAreas() {
		Summary summary = fold(1);

		assertThat(areas(summary)).containsExactlyInAnyOrderElementsOf(expectedAreas(1));
		assertThat(accepted(summary)).isEqualTo(this.expected.get("readings").longValue());
		assertThat(summary.rejections()).isEmpty();
		assertThat(summary.timestampSubstituted()).isZero();
	}

	@Test
	void addsUpToTheExpectedCustomers() {
		Summary summary = fold(1);

		assertThat(summary.customers()).hasSize(this.expected.get("distinct_customers").intValue());
		assertThat(topCustomers(summary)).isEqualTo(expectedTopCustomers());
	}

	@Test
	void doublesTheTotalsAndKeepsTheAveragesWhenSentTwice() {
		Summary summary = fold(2);

		assertThat(areas(summary)).containsExactlyInAnyOrderElementsOf(expectedAreas(2));
	}

	private Summary fold(int times) {
		ReadingParser parser = Readings.parser();
		List<Summary> partitions = List.of(new Summary(), new Summary(), new Summary());
		for (int i = 0; i < times * this.readings.size(); i++) {
			byte[] value = this.readings.get(i % this.readings.size());
			int partition = i % PARTITIONS;
			partitions.get(partition)
				.fold(partition, i / PARTITIONS, RECORD_MILLIS, parser.parse(value, RECORD_MILLIS));
		}
		return partitions.stream().reduce(new Summary(), Summary::merge);
	}

	private static long accepted(Summary summary) {
		return summary.partitions().values().stream().mapToLong(PartitionAccount::accepted).sum();
	}

	private static List<AreaTotal> areas(Summary summary) {
		List<AreaTotal> totals = new ArrayList<>();
		summary.areas().forEach((area, minutes) -> {
			Tally total = minutes.total();
			totals.add(new AreaTotal(area.location(), total.visits(), BigDecimal.valueOf(total.dwellMillis(), 3),
					total.traffic(), average(total)));
		});
		return totals;
	}

	/** Rounded once: through seconds it would be off in the last place. */
	private static double average(Tally total) {
		return total.dwellMillis() / (1000.0 * total.visits());
	}

	private List<AreaTotal> expectedAreas(int times) {
		List<AreaTotal> totals = new ArrayList<>();
		this.expected.get("areas")
			.forEach((area) -> totals
				.add(new AreaTotal(area.get("location").textValue(), times * area.get("visits").longValue(),
						seconds(area.get("total_duration")).multiply(BigDecimal.valueOf(times)),
						times * area.get("total_traffic").longValue(), area.get("avg_duration").doubleValue())));
		return totals;
	}

	private static List<CustomerTotal> topCustomers(Summary summary) {
		return summary.customers()
			.entrySet()
			.stream()
			.sorted(Comparator
				.comparing((Map.Entry<String, CustomerTally> customer) -> -customer.getValue().dwellMillis())
				.thenComparing(Map.Entry::getKey))
			.limit(10)
			.map((customer) -> new CustomerTotal(customer.getKey(), customer.getValue().visits(),
					BigDecimal.valueOf(customer.getValue().dwellMillis(), 3)))
			.toList();
	}

	private List<CustomerTotal> expectedTopCustomers() {
		List<CustomerTotal> totals = new ArrayList<>();
		this.expected.get("top_customers_by_duration")
			.forEach((customer) -> totals.add(new CustomerTotal(customer.get("customer_id").textValue(),
					customer.get("visits").longValue(), seconds(customer.get("total_duration")))));
		return totals;
	}

	private static BigDecimal seconds(JsonNode number) {
		return new BigDecimal(number.asText()).setScale(3);
	}

	private static List<byte[]> readings() {
		return text("readings-10000.jsonl.gz").lines().map((line) -> line.getBytes(StandardCharsets.UTF_8)).toList();
	}

	private static JsonNode expected() {
		try {
			return new ObjectMapper().readTree(text("readings-10000.expected.json.gz"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(String name) {
		try (InputStream file = new GZIPInputStream(GoldenFileTests.class.getResourceAsStream("/golden/" + name))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record AreaTotal(String location, long visits, BigDecimal seconds, long traffic, double average) {
	}

	private record CustomerTotal(String customer, long visits, BigDecimal seconds) {
	}

}
