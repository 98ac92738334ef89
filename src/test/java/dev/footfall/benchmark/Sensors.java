package dev.footfall.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes readings as the shop's sensors write them, about 200 bytes each, always the same
 * for a seed, and knows what they add up to.
 */
final class Sensors {

	static final List<String> AREAS = List.of("Entrada", "Corredor_A", "Corredor_B", "Sessao_de_Roupas",
			"Sessao_de_Eletronicos", "Caixa");

	private static final int CUSTOMERS = 10_000;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final SplittableRandom random;

	private final Map<String, AreaTotals> totals = new TreeMap<>();

	Sensors(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** A reading from any area. */
	byte[] reading(Instant time) {
		return reading(time, AREAS.get(this.random.nextInt(AREAS.size())));
	}

	/** A reading from an area of that partition, where areas are dealt out in turn. */
	byte[] reading(Instant time, int partition, int partitions) {
		int index = this.random.nextInt(AREAS.size() / partitions);
		return reading(time, AREAS.get(index * partitions + partition));
	}

	private byte[] reading(Instant time, String area) {
		int sensor = this.random.nextInt(100, 1000);
		int customer = this.random.nextInt(CUSTOMERS);
		int dwellCentis = this.random.nextInt(500, 30_001);
		int traffic = this.random.nextInt(1, 11);
		this.totals.merge(area, new AreaTotals(1, traffic, dwellCentis * 10L), AreaTotals::plus);
		StringBuilder json = new StringBuilder(224).append("{\"timestamp\": \"");
		TIME.formatTo(time, json);
		json.append("\", \"id_sensor\": \"SM-").append(sensor).append("BA\", \"location\": \"").append(area);
		json.append("\", \"customer_id\": \"Cliente_").append(customer);
		json.append("\", \"movement_detected\": true, \"duration\": ").append(dwellCentis / 100).append('.');
		json.append(dwellCentis / 10 % 10).append(dwellCentis % 10);
		json.append(", \"traffic_count\": ").append(traffic).append('}');
		return json.toString().getBytes(StandardCharsets.US_ASCII);
	}

	/** Of all readings made so far, by area. */
	Map<String, AreaTotals> totals() {
		return this.totals;
	}

}
