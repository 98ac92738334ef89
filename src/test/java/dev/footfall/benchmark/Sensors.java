package dev.footfall.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes readings as the shop's sensors write them, about 200 bytes each, always the same
 * for a seed, and knows what they add up to.
 */
final class Sensors {

	private static final List<String> SHOP = List.of("Entrada", "Corredor_A", "Corredor_B", "Sessao_de_Roupas",
			"Sessao_de_Eletronicos", "Caixa");

	/** With more areas every area has a sensor of its own. */
	private static final int SENSORS = 900;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final SplittableRandom random;

	private final List<String> areas;

	private final int customers;

	private boolean inTurn;

	private int turn;

	private final Map<String, AreaTotals> totals = new TreeMap<>();

	Sensors(long seed, int areas, int customers) {
		this.random = new SplittableRandom(seed);
		this.areas = areas(areas);
		this.customers = customers;
	}

	/** The shop's areas, and further ones in a row. */
	static List<String> areas(int number) {
		return Stream.concat(SHOP.stream(), IntStream.range(SHOP.size(), number).mapToObj("Area_%05d"::formatted))
			.limit(number)
			.toList();
	}

	/** From now on customers come one after the other instead of by chance. */
	void everyCustomer() {
		this.inTurn = true;
	}

	/** A reading from any area. */
	byte[] reading(Instant time) {
		return reading(time, this.random.nextInt(this.areas.size()));
	}

	/** A reading from an area of that partition, where areas are dealt out in turn. */
	byte[] reading(Instant time, int partition, int partitions) {
		int index = this.random.nextInt(this.areas.size() / partitions);
		return reading(time, index * partitions + partition);
	}

	private byte[] reading(Instant time, int index) {
		String area = this.areas.get(index);
		int sensor = 100 + ((this.areas.size() > SENSORS) ? index : this.random.nextInt(SENSORS));
		int customer = this.inTurn ? this.turn++ % this.customers : this.random.nextInt(this.customers);
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
