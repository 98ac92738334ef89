package dev.footfall.metrics;

/**
 * How far a number may be from the true one.
 *
 * @param kind in which sense
 * @param figure relative; 0 for what is exact
 */
public record MetricError(Kind kind, double figure) {

	static final MetricError EXACT = new MetricError(Kind.EXACT, 0);

	/** Of {@link DwellQuantiles}. */
	static final MetricError QUANTILE = new MetricError(Kind.RELATIVE_BOUND, DwellQuantiles.RELATIVE_ERROR);

	/** Of {@link DistinctCustomers}. */
	static final MetricError DISTINCT = new MetricError(Kind.RELATIVE_STANDARD_ERROR,
			DistinctCustomers.RELATIVE_STANDARD_ERROR);

	/** Of a ratio of two estimates of {@link DistinctCustomers}; they do not agree. */
	static final MetricError DISTINCT_RATIO = new MetricError(Kind.RELATIVE_STANDARD_ERROR,
			DistinctCustomers.RELATIVE_STANDARD_ERROR * Math.sqrt(2));

	/** In which sense. */
	public enum Kind {

		/** Whole numbers, or a quotient of two, rounded once. */
		EXACT,

		/** Never further away than that. */
		RELATIVE_BOUND,

		/** Further away than twice that once in 20 times. */
		RELATIVE_STANDARD_ERROR

	}

}
