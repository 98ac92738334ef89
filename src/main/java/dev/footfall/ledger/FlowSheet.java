package dev.footfall.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

import dev.footfall.summary.FlowTally;

/**
 * How customers of one store went from area to area in one stretch of time, or how that
 * changes: a tally by {@link FlowPair}.
 */
final class FlowSheet {

	private final Map<Long, FlowTally> pairs = new HashMap<>();

	void add(long pair, FlowTally tally) {
		this.pairs.computeIfAbsent(pair, (key) -> new FlowTally()).add(tally);
	}

	void add(FlowSheet other) {
		other.pairs.forEach(this::add);
	}

	/** Add a tally that nobody else has or will use. */
	void take(long pair, FlowTally tally) {
		FlowTally present = this.pairs.putIfAbsent(pair, tally);
		if (present != null) {
			present.add(tally);
		}
	}

	void remove(long pair) {
		this.pairs.remove(pair);
	}

	FlowTally get(long pair) {
		return this.pairs.get(pair);
	}

	/** The pairs in the order of the table. */
	LongStream sorted() {
		return this.pairs.keySet().stream().mapToLong(Long::longValue).sorted();
	}

	Map<Long, FlowTally> pairs() {
		return this.pairs;
	}

	/**
	 * Names one.
	 *
	 * @param store whose customers
	 * @param step how much time it spans
	 * @param start where that starts, see {@link Step}
	 */
	record Key(String store, Step step, long start) {
	}

}
