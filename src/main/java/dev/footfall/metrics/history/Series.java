package dev.footfall.metrics.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.footfall.metrics.AreaMetrics;

/**
 * Metrics over time.
 *
 * @param stretches the time of each point
 * @param late the late visits in each point, of all lines together
 * @param lines the values of each area, by name
 */
public record Series(List<Stretch> stretches, List<Long> late, List<Line> lines) {

	public Series {
		stretches = List.copyOf(stretches);
		late = List.copyOf(late);
		lines = List.copyOf(lines);
	}

	/**
	 * One area over time.
	 *
	 * @param area its name
	 * @param values one value per stretch; null where nothing was recorded of the area,
	 * and where a metric has no denominator
	 */
	public record Line(String area, Map<HistoryMetric, List<Number>> values) {

		static Line of(String area, List<HistoryMetric> metrics, AreaMetrics[] points) {
			Map<HistoryMetric, List<Number>> values = new LinkedHashMap<>();
			metrics.forEach((metric) -> values.put(metric, values(metric, points)));
			return new Line(area, values);
		}

		private static List<Number> values(HistoryMetric metric, AreaMetrics[] points) {
			return Collections.unmodifiableList(Arrays.asList(Arrays.stream(points)
				.map((point) -> (point != null) ? metric.of(point) : null)
				.toArray(Number[]::new)));
		}

	}

}
