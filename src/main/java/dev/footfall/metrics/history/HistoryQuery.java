package dev.footfall.metrics.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.footfall.ledger.Detail;
import dev.footfall.ledger.Step;

/**
 * Which history is wanted.
 *
 * @param store the shop
 * @param zone its zone
 * @param group names the area that a location belongs to
 * @param area one area alone; null for all of them
 * @param metrics what is wanted of each
 * @param step how long one point is
 * @param from where the range begins; its point is there as a whole
 * @param to where it ends, not included; the last point is there as a whole
 */
public record HistoryQuery(String store, ZoneId zone, UnaryOperator<String> group, String area,
		List<HistoryMetric> metrics, Step step, Instant from, Instant to) {

	public HistoryQuery {
		metrics = List.copyOf(metrics);
	}

	Calendar calendar() {
		return new Calendar(this.step, this.zone);
	}

	/** Whether an area's metrics are wanted. */
	boolean wants(String name) {
		return this.area == null || this.area.equals(name);
	}

	/** Whether the store has to be known for its areas. */
	boolean needsStore() {
		return this.metrics.stream().anyMatch(HistoryMetric::isOfStore);
	}

	/** Whether it has to be known how many customers the store had. */
	boolean needsCustomersOfStore() {
		return this.metrics.stream().anyMatch((metric) -> metric.isOfStore() && metric.detail() == Detail.SKETCHES);
	}

	Detail detail() {
		boolean sketches = this.metrics.stream().anyMatch((metric) -> metric.detail() == Detail.SKETCHES);
		return sketches ? Detail.SKETCHES : Detail.SUMS;
	}

}
