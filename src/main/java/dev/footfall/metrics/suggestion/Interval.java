package dev.footfall.metrics.suggestion;

import dev.footfall.summary.DwellHistogram;

/**
 * Where the true value of a figure lies in 95 of 100 cases.
 *
 * @param low its lower end
 * @param high its upper end
 * @param method how it was worked out
 */
public record Interval(double low, double high, Method method) {

	/** Of all intervals. */
	public static final double CONFIDENCE = 0.95;

	/** The normal distribution's quantile for {@link #CONFIDENCE}. */
	private static final double Z = 1.959963984540054;

	private static final int STRATA = 100;

	/** The share of {@code hits} in {@code n} trials (Wilson 1927); n is at least 1. */
	static Interval wilson(long hits, long n) {
		double p = (double) hits / n;
		double z2 = Z * Z / n;
		double middle = p + z2 / 2;
		double reach = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n));
		return new Interval(Math.max(0, (middle - reach) / (1 + z2)), Math.min(1, (middle + reach) / (1 + z2)),
				Method.WILSON);
	}

	/** The mean of a Poisson distribution that gave {@code count} (Byar 1980). */
	static Interval poisson(long count) {
		double next = count + 1;
		double low = (count > 0) ? count * Math.pow(1 - 1 / (9.0 * count) - Z / (3 * Math.sqrt(count)), 3) : 0;
		double high = next * Math.pow(1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next)), 3);
		return new Interval(Math.max(0, low), high, Method.POISSON);
	}

	/**
	 * A sum over visits that come at random and stay as long as these did (compound
	 * Poisson): its relative standard error is the root of E[d²] ÷ (n · E[d]²). The
	 * moments are those of {@value #STRATA} quantiles.
	 */
	static Interval compoundPoisson(double sum, DwellHistogram dwell, long n) {
		double first = 0;
		double second = 0;
		for (int i = 0; i < STRATA; i++) {
			double millis = dwell.quantileMillis((i + 0.5) / STRATA);
			first += millis / STRATA;
			second += millis * millis / STRATA;
		}
		double error = (first > 0) ? Math.sqrt(second / n) / first : 0;
		return new Interval(Math.max(0, sum * (1 - Z * error)), sum * (1 + Z * error), Method.COMPOUND_POISSON);
	}

	/** The median dwell in seconds: those order statistics that enclose it. */
	static Interval median(DwellHistogram dwell, long n) {
		double reach = Z / (2 * Math.sqrt(n));
		return new Interval(dwell.quantileMillis(Math.max(0, 0.5 - reach)) / 1000,
				dwell.quantileMillis(Math.min(1, 0.5 + reach)) / 1000, Method.ORDER_STATISTICS);
	}

	/** How it was worked out. */
	public enum Method {

		WILSON, POISSON, COMPOUND_POISSON, ORDER_STATISTICS

	}

}
