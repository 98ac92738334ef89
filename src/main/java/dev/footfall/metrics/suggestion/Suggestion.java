package dev.footfall.metrics.suggestion;

import java.util.Comparator;

/**
 * Something to try, and the figures that speak for it, all in the unit of the rule.
 *
 * @param rule why
 * @param area where
 * @param value the figure
 * @param reference what it is compared with
 * @param threshold from where on the rule holds
 * @param visits of the area in the window
 * @param sample visits that the figure is a share of, or was taken from
 * @param interval where the figure's true value may lie
 */
public record Suggestion(Rule rule, String area, double value, double reference, double threshold, long visits,
		long sample, Interval interval) {

	/** The strongest first; ties by rule, then by name. */
	static final Comparator<Suggestion> STRONGEST_FIRST = Comparator.comparing(Suggestion::strength)
		.reversed()
		.thenComparing(Suggestion::rule)
		.thenComparing(Suggestion::area);

	/** How many times the reference the figure is; 0 when there is no reference. */
	public double ratio() {
		return (this.reference > 0) ? this.value / this.reference : 0;
	}

	/**
	 * How many times past the threshold the figure is, taken at the end of its interval
	 * that lies nearest to it: from 1 on the whole interval is beyond the threshold.
	 */
	public double strength() {
		return isLow() ? this.threshold / this.interval.high() : this.interval.low() / this.threshold;
	}

	private boolean isLow() {
		return this.rule == Rule.COLD || this.rule == Rule.PASS_THROUGH;
	}

}
