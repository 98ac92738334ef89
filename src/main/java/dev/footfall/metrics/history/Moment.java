package dev.footfall.metrics.history;

import java.util.List;

import dev.footfall.metrics.AreaMetrics;

/**
 * What was recorded in one stretch of time.
 *
 * @param stretch when
 * @param areas the metrics of each area of which anything was recorded
 */
public record Moment(Stretch stretch, List<AreaMetrics> areas) {

	public Moment {
		areas = List.copyOf(areas);
	}

}
