package dev.footfall.metrics;

import dev.footfall.summary.CustomerSketch;

/**
 * How many different customers came; readings without a customer count for none.
 *
 * @param estimate the most likely number
 * @param low the true number is below it once in 40 times
 * @param high the true number is above it once in 40 times
 */
public record DistinctCustomers(long estimate, long low, long high) {

	public static final double RELATIVE_STANDARD_ERROR = CustomerSketch.relativeError();

	/**
	 * What a sketch says. There were at least as many customers as it has marks, which
	 * its bounds know and its estimate may fall short of.
	 */
	public static DistinctCustomers of(CustomerSketch sketch) {
		long low = (long) Math.floor(sketch.lowerBound() + 0.5);
		long high = (long) Math.ceil(sketch.upperBound() - 0.5);
		return new DistinctCustomers(Math.max(low, Math.min(high, Math.round(sketch.estimate()))), low, high);
	}

}
