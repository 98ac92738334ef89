package dev.footfall.simulator;

import java.util.Arrays;

/**
 * What really happens on the floor of one shop, whatever its sensors say about it.
 */
final class FloorTruth {

	private static final int AREAS = FloorArea.values().length;

	private final long[] visits = new long[AREAS];

	private final long[] dwellMillis = new long[AREAS];

	private final int[] occupancy = new int[AREAS];

	void come(FloorArea area) {
		this.occupancy[area.ordinal()]++;
	}

	void go(FloorArea area, long dwell) {
		this.occupancy[area.ordinal()]--;
		this.visits[area.ordinal()]++;
		this.dwellMillis[area.ordinal()] += dwell;
	}

	/** Count visits from now on; whoever is inside stays inside. */
	void beginCounting() {
		Arrays.fill(this.visits, 0);
		Arrays.fill(this.dwellMillis, 0);
	}

	/** Stays that have ended. */
	long visits(FloorArea area) {
		return this.visits[area.ordinal()];
	}

	/** How long they lasted together. */
	long dwellMillis(FloorArea area) {
		return this.dwellMillis[area.ordinal()];
	}

	/** Customers inside now. */
	int occupancy(FloorArea area) {
		return this.occupancy[area.ordinal()];
	}

}
