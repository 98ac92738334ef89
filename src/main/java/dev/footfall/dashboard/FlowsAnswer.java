package dev.footfall.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.history.FlowReport;

/**
 * The JSON of {@code /api/v1/flows}.
 *
 * @param from where the window begins; null for all time
 */
record FlowsAnswer(String definitionsVersion, String store, String window, Instant from, Instant to, Instant asOf,
		String zone, List<FlowReport.Line> flows, Totals totals) {

	static FlowsAnswer of(View view, ZoneId zone, Instant now, FlowReport report, int limit) {
		return new FlowsAnswer(MetricDefinitions.VERSION, view.store(), view.window().label(),
				view.window().start(now, zone).orElse(null), now, now, zone.getId(),
				report.pairs().stream().limit(limit).toList(), Totals.of(report));
	}

	/**
	 * All of a store, also what is not listed.
	 *
	 * @param pairs how many pairs of areas there are
	 * @param count transitions
	 * @param others transitions of pairs that are not counted one by one
	 * @param medianGap seconds; null without any transition
	 */
	record Totals(int pairs, long count, long others, Double medianGap) {

		static Totals of(FlowReport report) {
			return new Totals(report.pairs().size(), report.count(), report.others(), report.medianGap());
		}

	}

}
