package dev.footfall.metrics;

/**
 * The recent hours of one sensor: in which of their minutes it was heard. A slot for each
 * hour; whoever moves on to a new hour clears its slot first.
 */
final class HeardRing {

	/** A day of 25 hours, the running hour and the next. */
	static final int HOURS = 28;

	private final long[] slots = new long[HOURS];

	void add(long hour, long heard) {
		this.slots[slot(hour)] |= heard;
	}

	long heard(long hour) {
		return this.slots[slot(hour)];
	}

	void clear(long hour) {
		this.slots[slot(hour)] = 0;
	}

	private static int slot(long hour) {
		return Math.floorMod(hour, HOURS);
	}

}
