package dev.footfall.metrics;

import java.util.List;

import dev.footfall.metrics.MetricDefinition.Scope;
import dev.footfall.metrics.MetricDefinition.Subject;
import dev.footfall.metrics.MetricDefinition.Unit;

/**
 * What every number of the API means. Whoever changes what a number means, so that it
 * would come out differently from the same readings, changes the version too; answers and
 * exports name it.
 */
public final class MetricDefinitions {

	/**
	 * 2: the share of a flow is of all that leave the area, and its number is called
	 * count; reached checkout states the error of what it is estimated from.
	 */
	public static final String VERSION = "2";

	/** Which request answers the metrics of areas. */
	public static final String METRICS = "/api/v1/metrics";

	private static final String CUSTOMERS = "/api/v1/customers";

	private static final String FLOWS = "/api/v1/flows";

	/** Defined, and computed, but no request answers it. */
	private static final String DDSKETCH = "DDSketch (Masson, Rim, Lee: VLDB 2019)";

	private static final String HYPERLOGLOG = "HyperLogLog (Flajolet et al. 2007), Apache DataSketches";

	private static final List<MetricDefinition> ALL = List.of(
			area("visits", Unit.VISITS, Scope.WINDOW, MetricError.EXACT, null),
			area("total_traffic", Unit.CUSTOMERS, Scope.WINDOW, MetricError.EXACT, "footfall"),
			area("total_duration", Unit.SECONDS, Scope.WINDOW, MetricError.EXACT, null),
			area("avg_duration", Unit.SECONDS, Scope.WINDOW, MetricError.EXACT, "Aura Vision: average dwell"),
			area("dwell_p50", Unit.SECONDS, Scope.WINDOW, MetricError.QUANTILE, DDSKETCH),
			area("dwell_p90", Unit.SECONDS, Scope.WINDOW, MetricError.QUANTILE, DDSKETCH),
			area("dwell_p95", Unit.SECONDS, Scope.WINDOW, MetricError.QUANTILE, DDSKETCH),
			area("unique_customers", Unit.CUSTOMERS, Scope.WINDOW, MetricError.DISTINCT, HYPERLOGLOG),
			area("unique_customers_bounds", Unit.CUSTOMERS, Scope.WINDOW, MetricError.DISTINCT, HYPERLOGLOG),
			area("occupancy", Unit.CUSTOMERS, Scope.OVERLAP, MetricError.EXACT, "Little's law, L = λW"),
			area("share", Unit.RATIO, Scope.WINDOW, MetricError.EXACT, null),
			area("visit_rate", Unit.RATIO, Scope.WINDOW, MetricError.DISTINCT_RATIO, "Palexy: section visit rate"),
			area("engagement_rate", Unit.RATIO, Scope.WINDOW, MetricError.EXACT, "Cloud4Wi, Indivd"),
			area("bounce_rate", Unit.RATIO, Scope.WINDOW, MetricError.EXACT, "Cloud4Wi, Indivd"),
			area("late", Unit.VISITS, Scope.WINDOW, MetricError.EXACT, null),
			area("coverage", Unit.RATIO, Scope.MINUTES, MetricError.EXACT, null),
			area("sensors", Unit.SENSORS, Scope.NOW, MetricError.EXACT, null),
			area("silent", Unit.SENSORS, Scope.NOW, MetricError.EXACT, null),
			area("rank", Unit.RANK, Scope.WINDOW, MetricError.EXACT, null),
			area("reached_checkout", Unit.RATIO, Scope.WINDOW, MetricError.DISTINCT_RATIO, null),
			answer("provisional_until", Unit.INSTANT, METRICS), answer("provisional_late", Unit.VISITS, METRICS),
			customer("visits", Unit.VISITS), customer("total_duration", Unit.SECONDS),
			customer("avg_duration", Unit.SECONDS), flow("count", Unit.TRANSITIONS, MetricError.EXACT),
			flow("share", Unit.RATIO, MetricError.EXACT), flow("median_gap", Unit.SECONDS, MetricError.QUANTILE));

	private MetricDefinitions() {
	}

	private static MetricDefinition area(String name, Unit unit, Scope scope, MetricError error, String source) {
		return new MetricDefinition(Subject.AREA, name, unit, scope, error, source, METRICS);
	}

	private static MetricDefinition answer(String name, Unit unit, String servedBy) {
		return new MetricDefinition(Subject.ANSWER, name, unit, Scope.WINDOW, MetricError.EXACT, null, servedBy);
	}

	private static MetricDefinition customer(String name, Unit unit) {
		return new MetricDefinition(Subject.CUSTOMER, name, unit, Scope.ALL_TIME, MetricError.EXACT, null, CUSTOMERS);
	}

	private static MetricDefinition flow(String name, Unit unit, MetricError error) {
		return new MetricDefinition(Subject.FLOW, name, unit, Scope.ARRIVAL, error, null, FLOWS);
	}

	/**
	 * All of them: areas first, then the answer as a whole, then customers, then flows.
	 */
	public static List<MetricDefinition> all() {
		return ALL;
	}

}
