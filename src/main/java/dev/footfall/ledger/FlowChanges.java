package dev.footfall.ledger;

import java.util.Arrays;

import dev.footfall.summary.FlowTally;

/**
 * What a batch changes of the flows, by pair of areas and minute. There is a change for
 * nearly every reading, so this is a hash table of plain numbers with open addressing.
 */
final class FlowChanges {

	private static final int FIRST_SLOTS = 64;

	private long[] pairs = new long[FIRST_SLOTS];

	private long[] minutes = new long[FIRST_SLOTS];

	private FlowTally[] tallies = new FlowTally[FIRST_SLOTS];

	private int size;

	/**
	 * The tally of one pair in one minute.
	 * @param origin the number of the area that customers leave
	 * @param destination the number of the area they go to
	 * @param minute of the second visit, since the epoch
	 */
	FlowTally at(int origin, int destination, long minute) {
		long pair = FlowPair.of(origin, destination);
		int slot = slot(pair, minute);
		FlowTally tally = this.tallies[slot];
		return (tally != null) ? tally : put(slot, pair, minute, new FlowTally());
	}

	private int slot(long pair, long minute) {
		long hash = (pair * 0x9E3779B97F4A7C15L + minute) * 0xC2B2AE3D27D4EB4FL;
		int mask = this.tallies.length - 1;
		int slot = (int) (hash >>> Integer.SIZE) & mask;
		while (this.tallies[slot] != null && (this.pairs[slot] != pair || this.minutes[slot] != minute)) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private FlowTally put(int slot, long pair, long minute, FlowTally tally) {
		this.pairs[slot] = pair;
		this.minutes[slot] = minute;
		this.tallies[slot] = tally;
		this.size++;
		if (2 * this.size > this.tallies.length) {
			grow();
		}
		return tally;
	}

	private void grow() {
		long[] oldPairs = this.pairs;
		long[] oldMinutes = this.minutes;
		FlowTally[] oldTallies = this.tallies;
		this.pairs = new long[2 * oldTallies.length];
		this.minutes = new long[2 * oldTallies.length];
		this.tallies = new FlowTally[2 * oldTallies.length];
		for (int i = 0; i < oldTallies.length; i++) {
			if (oldTallies[i] != null) {
				int slot = slot(oldPairs[i], oldMinutes[i]);
				this.pairs[slot] = oldPairs[i];
				this.minutes[slot] = oldMinutes[i];
				this.tallies[slot] = oldTallies[i];
			}
		}
	}

	/** Tell of every change; none twice. */
	void forEach(Visitor visitor) {
		for (int i = 0; i < this.tallies.length; i++) {
			if (this.tallies[i] != null) {
				visitor.visit(this.pairs[i], this.minutes[i], this.tallies[i]);
			}
		}
	}

	void clear() {
		Arrays.fill(this.tallies, null);
		this.size = 0;
	}

	/** Gets to know of changes. */
	@FunctionalInterface
	interface Visitor {

		void visit(long pair, long minute, FlowTally change);

	}

}
