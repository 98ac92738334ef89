package dev.footfall.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import dev.footfall.reading.Reading;

/**
 * Draws every field uniformly: areas and customers at random, stays of 5 to 300 seconds,
 * 1 to 10 customers counted.
 */
final class UniformModel {

	private static final List<String> AREAS = List.of("Entrada", "Corredor_A", "Corredor_B", "Sessao_de_Roupas",
			"Sessao_de_Eletronicos", "Caixa");

	private static final int MIN_DWELL_CENTIS = 500;

	private static final int MAX_DWELL_CENTIS = 30_000;

	private static final int MAX_TRAFFIC = 10;

	private final Random random;

	private final Clock clock;

	UniformModel(long seed, Clock clock) {
		this.random = new Random(seed);
		this.clock = clock;
	}

	Reading next() {
		String area = AREAS.get(this.random.nextInt(AREAS.size()));
		String customer = "Cliente_" + this.random.nextInt(1000, 10_000);
		String sensor = "SM-%d%s".formatted(this.random.nextInt(100, 1000),
				area.substring(0, 2).toUpperCase(Locale.ROOT));
		long dwellMillis = this.random.nextInt(MIN_DWELL_CENTIS, MAX_DWELL_CENTIS + 1) * 10L;
		int traffic = this.random.nextInt(1, MAX_TRAFFIC + 1);
		return new Reading(null, area, customer, sensor, this.clock.millis(), false, dwellMillis, traffic);
	}

}
