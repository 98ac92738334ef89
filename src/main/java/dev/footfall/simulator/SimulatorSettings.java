package dev.footfall.simulator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What to simulate; every field may be left out.
 *
 * @param rate readings per second, 20 by default
 * @param count readings in all; endless by default
 * @param seed makes the same readings again; random by default
 */
record SimulatorSettings(@Min(1) @Max(10_000) Integer rate, @Min(1) Long count, Long seed) {

	static final SimulatorSettings DEFAULTS = new SimulatorSettings(null, null, null);

	/** Whether what is asked for is what runs; what is left out agrees with anything. */
	boolean agreesWith(SimulatorState running) {
		return (this.rate == null || this.rate.equals(running.rate()))
				&& (this.count == null || this.count.equals(running.count()))
				&& (this.seed == null || this.seed.equals(running.seed()));
	}

}
