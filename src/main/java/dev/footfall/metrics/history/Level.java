package dev.footfall.metrics.history;

import dev.footfall.summary.Tally;

/**
 * Visits, traffic and dwell as one compares them; not whole where they are means or parts
 * of an hour.
 *
 * @param visits accepted readings with movement
 * @param traffic sum of {@code traffic_count}
 * @param dwellMillis total dwell, milliseconds
 */
public record Level(double visits, double traffic, double dwellMillis) {

	static final Level NONE = new Level(0, 0, 0);

	static Level of(Tally.Sums sums) {
		return new Level(sums.visits(), sums.traffic(), sums.dwellMillis());
	}

	Level plus(Level other) {
		return new Level(this.visits + other.visits, this.traffic + other.traffic,
				this.dwellMillis + other.dwellMillis);
	}

	Level times(double factor) {
		return new Level(this.visits * factor, this.traffic * factor, this.dwellMillis * factor);
	}

	/** Mean dwell in seconds; null without visits. */
	public Double averageDwell() {
		return (this.visits > 0) ? this.dwellMillis / (1000 * this.visits) : null;
	}

}
