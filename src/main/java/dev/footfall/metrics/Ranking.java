package dev.footfall.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.footfall.summary.Tally;

/**
 * Puts areas in order.
 */
final class Ranking {

	/** An area whose visitors no sensor counted comes before one without visits. */
	private static final Comparator<Map.Entry<String, Tally>> BY_TRAFFIC = Comparator
		.comparing((Map.Entry<String, Tally> area) -> area.getValue().visits() == 0)
		.thenComparing((area) -> area.getValue().traffic(), Comparator.reverseOrder())
		.thenComparing(Map.Entry.comparingByKey());

	private Ranking() {
	}

	/** The areas by traffic, ties by name; those without visits come last. */
	static List<AreaMetrics> of(Map<String, Tally> areas) {
		long allVisits = areas.values().stream().mapToLong(Tally::visits).sum();
		List<AreaMetrics> ranking = new ArrayList<>(areas.size());
		areas.entrySet().stream().sorted(BY_TRAFFIC).forEach((area) -> {
			Tally tally = area.getValue();
			double share = (allVisits > 0) ? (double) tally.visits() / allVisits : 0;
			ranking.add(new AreaMetrics(area.getKey(), tally.visits(), tally.dwellMillis(), tally.traffic(), share,
					ranking.size() + 1));
		});
		return ranking;
	}

}
