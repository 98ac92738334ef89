package dev.footfall.metrics.suggestion;

/**
 * What is usual for an area at this hour of the week.
 *
 * @param weeks how many earlier weeks were heard from
 * @param visits in that hour of all of them
 * @param presentMillis customers present times milliseconds, in that hour of all of them
 */
record Usual(int weeks, long visits, long presentMillis) {

	/** Fewer visits than these say nothing about what is usual. */
	static final int MIN_BASE = 30;

	private static final double HOUR_MILLIS = 3_600_000;

	static final Usual UNKNOWN = new Usual(0, 0, 0);

	boolean isKnown() {
		return this.weeks > 0 && this.visits >= MIN_BASE;
	}

	/** Mean visits in so many hours. */
	double visitsIn(double hours) {
		return hours * this.visits / this.weeks;
	}

	/** Mean number of customers present. */
	double occupancy() {
		return this.presentMillis / (HOUR_MILLIS * this.weeks);
	}

}
