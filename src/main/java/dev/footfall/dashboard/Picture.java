package dev.footfall.dashboard;

import java.util.Map;

import dev.footfall.metrics.Coverage;
import dev.footfall.metrics.MetricsSnapshot;

/**
 * What a view shows: the metrics of one moment, and how far each of its rows was watched.
 *
 * @param metrics what was counted
 * @param coverage of every row that sensors were heard from, and of others
 */
record Picture(MetricsSnapshot metrics, Map<String, Coverage> coverage) {

	Picture {
		coverage = Map.copyOf(coverage);
	}

	/** How far a row was watched. */
	Coverage of(String location) {
		return this.coverage.getOrDefault(location, Coverage.NONE);
	}

	/** How far the store was watched. */
	Coverage total() {
		return this.coverage.values().stream().reduce(Coverage.NONE, Coverage::plus);
	}

}
