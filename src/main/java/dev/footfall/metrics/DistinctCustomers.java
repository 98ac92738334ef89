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

	public static DistinctCustomers of(CustomerSketch sketch) {
		return new DistinctCustomers(Math.round(sketch.estimate()), (long) Math.floor(sketch.lowerBound() + 0.5),
				(long) Math.ceil(sketch.upperBound() - 0.5));
	}

}
