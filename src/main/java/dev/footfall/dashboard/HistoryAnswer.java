package dev.footfall.dashboard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.history.HistoryMetric;
import dev.footfall.metrics.history.HistoryQuery;
import dev.footfall.metrics.history.Series;
import dev.footfall.metrics.history.Stretch;

/**
 * The JSON of {@code /api/v1/history}: all areas share the points in {@code starts}; a
 * value is null where nothing was recorded of the area. So do the instants until which
 * each point is {@code provisional}.
 */
record HistoryAnswer(String store, String zone, String definitionsVersion, String step, Instant from, Instant to,
		Instant asOf, List<Instant> starts, Provisional.OfPoints provisional, List<Line> series) {

	static HistoryAnswer of(HistoryQuery query, HistoryStep step, Instant asOf, Series series,
			Provisional.OfPoints provisional) {
		List<Stretch> stretches = series.stretches();
		return new HistoryAnswer(query.store(), query.zone().getId(), MetricDefinitions.VERSION, step.label(),
				stretches.get(0).from(), stretches.get(stretches.size() - 1).to(), asOf,
				stretches.stream().map(Stretch::from).toList(), provisional,
				series.lines().stream().map(Line::of).toList());
	}

	/** One area; values by the metric's name. */
	record Line(String location, Map<String, List<Number>> values) {

		static Line of(Series.Line line) {
			Map<String, List<Number>> values = new LinkedHashMap<>();
			line.values().forEach((metric, numbers) -> values.put(metric.label(), numbers));
			return new Line(line.area(), values);
		}

	}

	/** Values by name, in the order in which they were asked for. */
	static Map<String, Number> named(Map<HistoryMetric, Number> values) {
		Map<String, Number> named = new LinkedHashMap<>();
		values.forEach((metric, value) -> named.put(metric.label(), value));
		return named;
	}

}
