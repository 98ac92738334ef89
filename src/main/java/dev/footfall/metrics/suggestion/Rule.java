package dev.footfall.metrics.suggestion;

import java.util.Locale;

/**
 * Why something is suggested. What cannot wait comes first among equals.
 */
public enum Rule {

	QUEUE(Unit.CUSTOMERS), SURGE(Unit.VISITS), HOT(Unit.SHARE), COLD(Unit.SHARE), PASS_THROUGH(Unit.SHARE),
	DESTINATION(Unit.SECONDS);

	private final Unit unit;

	Rule(Unit unit) {
		this.unit = unit;
	}

	/** The name in the API. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Of its figure, reference, threshold and interval. */
	public Unit unit() {
		return this.unit;
	}

	/** What a figure counts. */
	public enum Unit {

		/** From 0 to 1. */
		SHARE,

		/** Present at a time. */
		CUSTOMERS,

		VISITS, SECONDS;

		/** The name in the API. */
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
