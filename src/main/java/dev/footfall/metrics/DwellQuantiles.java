package dev.footfall.metrics;

import dev.footfall.summary.DwellHistogram;

/**
 * How long the visit took that this share of the visits did not exceed, in seconds, each
 * off by at most {@link #RELATIVE_ERROR} of the true one.
 */
public record DwellQuantiles(double p50, double p90, double p95) {

	public static final double RELATIVE_ERROR = DwellHistogram.RELATIVE_ERROR;

	static DwellQuantiles of(DwellHistogram dwell) {
		return (dwell.total() > 0) ? new DwellQuantiles(seconds(dwell, 0.5), seconds(dwell, 0.9), seconds(dwell, 0.95))
				: null;
	}

	private static double seconds(DwellHistogram dwell, double q) {
		return dwell.quantileMillis(q) / 1000;
	}

}
