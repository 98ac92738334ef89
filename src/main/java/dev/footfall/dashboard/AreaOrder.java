package dev.footfall.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.footfall.metrics.AreaMetrics;

/**
 * What areas can be ranked by.
 */
enum AreaOrder {

	TRAFFIC(AreaMetrics::traffic), VISITS(AreaMetrics::visits), DURATION(AreaMetrics::dwellMillis),
	AVG_DURATION(AreaMetrics::averageDwell);

	private final ToDoubleFunction<AreaMetrics> value;

	AreaOrder(ToDoubleFunction<AreaMetrics> value) {
		this.value = value;
	}

	/**
	 * The order of that name.
	 * @throws UnknownChoiceException when there is none
	 */
	static AreaOrder named(String label) {
		return Arrays.stream(values())
			.filter((order) -> order.label().equals(label))
			.findFirst()
			.orElseThrow(
					() -> new UnknownChoiceException("by", Arrays.stream(values()).map(AreaOrder::label).toList()));
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The area's value; only for areas with visits. */
	double value(AreaMetrics area) {
		return this.value.applyAsDouble(area);
	}

}
