package dev.footfall.benchmark;

import java.util.Locale;

/**
 * What a figure should reach.
 *
 * @param limit the goal
 * @param stretch what would be better still, or NaN
 * @param least whether more is better
 */
record Goal(double limit, double stretch, boolean least) {

	static Goal atLeast(double limit, double stretch) {
		return new Goal(limit, stretch, true);
	}

	static Goal atLeast(double limit) {
		return new Goal(limit, Double.NaN, true);
	}

	static Goal atMost(double limit, double stretch) {
		return new Goal(limit, stretch, false);
	}

	static Goal atMost(double limit) {
		return new Goal(limit, Double.NaN, false);
	}

	boolean met(double value) {
		return reaches(value, this.limit);
	}

	private boolean reaches(double value, double bound) {
		return this.least ? value >= bound : value <= bound;
	}

	/** The goal and whether the value meets it. */
	String verdict(double value) {
		String goal = "%s %s, %s".formatted(this.least ? "≥" : "≤", Figure.number(this.limit),
				met(value) ? "met" : "**missed**");
		return Double.isNaN(this.stretch) ? goal : String.format(Locale.ROOT, "%s (stretch %s, %s)", goal,
				Figure.number(this.stretch), reaches(value, this.stretch) ? "met" : "missed");
	}

}
