package dev.footfall.metrics.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.footfall.ledger.Detail;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.DwellQuantiles;

/**
 * A metric of an area in a stretch of time, by the name it has in
 * {@code /api/v1/metrics}.
 */
public enum HistoryMetric {

	VISITS(Kind.COUNT, Detail.SUMS, AreaMetrics::visits),

	TOTAL_TRAFFIC(Kind.COUNT, Detail.SUMS, AreaMetrics::traffic),

	TOTAL_DURATION(Kind.COUNT, Detail.SUMS, (area) -> BigDecimal.valueOf(area.dwellMillis(), 3)),

	AVG_DURATION(Kind.RATIO, Detail.SUMS, AreaMetrics::averageDwell),

	DWELL_P50(Kind.RATIO, Detail.SKETCHES, (area) -> dwell(area, DwellQuantiles::p50)),

	DWELL_P90(Kind.RATIO, Detail.SKETCHES, (area) -> dwell(area, DwellQuantiles::p90)),

	DWELL_P95(Kind.RATIO, Detail.SKETCHES, (area) -> dwell(area, DwellQuantiles::p95)),

	UNIQUE_CUSTOMERS(Kind.COUNT, Detail.SKETCHES, (area) -> area.customers().estimate()),

	OCCUPANCY(Kind.RATIO, Detail.SUMS, AreaMetrics::occupancy),

	SHARE(Kind.RATIO_OF_STORE, Detail.SUMS, AreaMetrics::share),

	VISIT_RATE(Kind.RATIO_OF_STORE, Detail.SKETCHES, AreaMetrics::visitRate),

	ENGAGEMENT_RATE(Kind.RATIO, Detail.SUMS, AreaMetrics::engagementRate),

	BOUNCE_RATE(Kind.RATIO, Detail.SUMS, (area) -> (area.visits() > 0) ? 1 - area.engagementRate() : null),

	REACHED_CHECKOUT(Kind.RATIO, Detail.SKETCHES, AreaMetrics::reachedCheckout),

	LATE(Kind.COUNT, Detail.SUMS, AreaMetrics::late);

	private final Kind kind;

	private final Detail detail;

	private final Function<AreaMetrics, Number> value;

	HistoryMetric(Kind kind, Detail detail, Function<AreaMetrics, Number> value) {
		this.kind = kind;
		this.detail = detail;
		this.value = value;
	}

	private static Double dwell(AreaMetrics area, Function<DwellQuantiles, Double> quantile) {
		return (area.dwell() != null) ? quantile.apply(area.dwell()) : null;
	}

	/** The name in the API. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The metric of that name; {@code traffic} and {@code duration} are known, too. */
	public static Optional<HistoryMetric> labelled(String label) {
		String full = switch (label) {
			case "traffic", "duration" -> "total_" + label;
			default -> label;
		};
		return Arrays.stream(values()).filter((metric) -> metric.label().equals(full)).findFirst();
	}

	public static List<String> labels() {
		return Arrays.stream(values()).map(HistoryMetric::label).toList();
	}

	/** The area's value, or null where it has no denominator. */
	public Number of(AreaMetrics area) {
		return this.value.apply(area);
	}

	/** Whether it grows with the number of stretches that are added up. */
	boolean isCount() {
		return this.kind == Kind.COUNT;
	}

	/** Whether the other areas have to be known. */
	boolean isOfStore() {
		return this.kind == Kind.RATIO_OF_STORE;
	}

	/** What has to be read for it. */
	Detail detail() {
		return this.detail;
	}

	private enum Kind {

		COUNT, RATIO, RATIO_OF_STORE

	}

}
