package dev.footfall.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

import dev.footfall.summary.FlowTally;

/**
 * What a batch changes of the flows, by pair of areas and minute. There is a change for
 * nearly every reading, so they are counted minute by minute, in a hash table of plain
 * numbers with open addressing.
 */
final class FlowChanges {

	private static final int FIRST_SLOTS = 64;

	/** An area has so many bits of the number of a change, and so has the gap. */
	private static final int BITS = 21;

	private static final int MASK = (1 << BITS) - 1;

	/**
	 * The two areas, the gap, and last a bit that says that it is taken back, all in one
	 * number.
	 */
	private final MinuteLists changes = new MinuteLists();

	private long[] pairs = new long[FIRST_SLOTS];

	/** Of the pairs in one minute. */
	private FlowTally[] tallies = new FlowTally[FIRST_SLOTS];

	private int size;

	/**
	 * Count a transition, or take it back.
	 * @param pair the areas, see {@link FlowPair}
	 * @param minute of the second visit, since the epoch
	 * @param gapMillis the time between the two visits
	 * @param sign 1 or -1
	 */
	void add(long pair, long minute, long gapMillis, int sign) {
		long areas = part(FlowPair.origin(pair)) << BITS | part(FlowPair.destination(pair));
		this.changes.add(minute, (areas << BITS | part(gapMillis)) << 1 | ((sign < 0) ? 1 : 0));
	}

	private static long part(long number) {
		return Objects.checkIndex(number, MASK);
	}

	/**
	 * Tell of every change; none twice.
	 * @param counted where a pair is to be counted
	 */
	void forEach(LongUnaryOperator counted, Visitor visitor) {
		this.changes.forEach((minute, some, number) -> {
			count(some, number, counted);
			for (int i = 0; i < this.tallies.length; i++) {
				if (this.tallies[i] != null) {
					visitor.visit(this.pairs[i], minute, this.tallies[i]);
				}
			}
		});
	}

	private void count(long[] some, int number, LongUnaryOperator counted) {
		Arrays.fill(this.tallies, null);
		this.size = 0;
		for (int i = 0; i < number; i++) {
			long change = some[i];
			long pair = FlowPair.of((int) (change >>> 2 * BITS + 1), (int) (change >>> BITS + 1) & MASK);
			at(counted.applyAsLong(pair)).add(change >>> 1 & MASK, ((change & 1) == 0) ? 1 : -1);
		}
	}

	private FlowTally at(long pair) {
		int slot = slot(pair);
		FlowTally tally = this.tallies[slot];
		return (tally != null) ? tally : put(slot, pair, new FlowTally());
	}

	private int slot(long pair) {
		int mask = this.tallies.length - 1;
		int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
		while (this.tallies[slot] != null && this.pairs[slot] != pair) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private FlowTally put(int slot, long pair, FlowTally tally) {
		this.pairs[slot] = pair;
		this.tallies[slot] = tally;
		this.size++;
		if (2 * this.size > this.tallies.length) {
			grow();
		}
		return tally;
	}

	private void grow() {
		long[] oldPairs = this.pairs;
		FlowTally[] oldTallies = this.tallies;
		this.pairs = new long[2 * oldTallies.length];
		this.tallies = new FlowTally[2 * oldTallies.length];
		for (int i = 0; i < oldTallies.length; i++) {
			if (oldTallies[i] != null) {
				int slot = slot(oldPairs[i]);
				this.pairs[slot] = oldPairs[i];
				this.tallies[slot] = oldTallies[i];
			}
		}
	}

	int size() {
		return this.changes.size();
	}

	void clear() {
		this.changes.clear();
	}

	/** Gets to know of changes. */
	@FunctionalInterface
	interface Visitor {

		void visit(long pair, long minute, FlowTally change);

	}

}
