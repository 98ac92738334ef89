package dev.footfall.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.history.Comparison;
import dev.footfall.metrics.history.Comparison.Compared;
import dev.footfall.metrics.history.Level;

/**
 * The JSON of {@code /api/v1/comparison}. Changes are null where the base says nothing,
 * and {@code reason} says why.
 */
record ComparisonAnswer(String store, String zone, String definitionsVersion, String window, String with, Instant from,
		Instant to, List<Instant> bases, boolean exact, List<AreaAnswer> areas, AreaAnswer total) {

	static ComparisonAnswer of(String store, ZoneId zone, Comparison comparison) {
		return new ComparisonAnswer(store, zone.getId(), MetricDefinitions.VERSION, comparison.window().label(),
				comparison.baseline().label(), comparison.from(), comparison.to(), comparison.bases(),
				comparison.exact(), comparison.areas().stream().map(AreaAnswer::of).toList(),
				AreaAnswer.of(comparison.total()));
	}

	/** One area, or the whole store. */
	record AreaAnswer(String location, LevelAnswer current, LevelAnswer base, Double changeVisits, Double changeTraffic,
			Double changeAvgDuration, String reason) {

		static AreaAnswer of(Compared area) {
			return new AreaAnswer(area.area(), LevelAnswer.of(area.level()), LevelAnswer.of(area.base()),
					area.visitsChange(), area.trafficChange(), area.averageDwellChange(), reason(area));
		}

		private static String reason(Compared area) {
			if (area.base() == null) {
				return "nothing_recorded";
			}
			return area.isComparable() ? null : "base_under_%d_visits".formatted(Comparison.LEAST_VISITS);
		}

	}

	/** Visits, traffic, and mean dwell in seconds. */
	record LevelAnswer(double visits, double totalTraffic, Double avgDuration) {

		static LevelAnswer of(Level level) {
			return (level != null) ? new LevelAnswer(level.visits(), level.traffic(), level.averageDwell()) : null;
		}

	}

}
