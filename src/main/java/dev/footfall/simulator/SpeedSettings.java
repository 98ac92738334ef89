package dev.footfall.simulator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Another speed for what runs; one of the two.
 *
 * @param speed seconds of simulated time per second
 * @param asFastAsPossible only Kafka and the clock on the wall are a limit
 */
record SpeedSettings(@Min(1) @Max(Pace.MAX_SPEED) Integer speed, Boolean asFastAsPossible) {

	/**
	 * How fast to go on.
	 * @throws InvalidSettingsException unless exactly one is chosen
	 */
	Pace pace() {
		boolean unlimited = Boolean.TRUE.equals(this.asFastAsPossible);
		if (unlimited == (this.speed != null)) {
			throw new InvalidSettingsException("Choose a speed from 1 to 60, or as_fast_as_possible.");
		}
		return unlimited ? Pace.UNLIMITED : Pace.speed(this.speed);
	}

}
