package dev.footfall.summary;

import java.io.Serializable;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The offsets of one partition that were seen, as runs without a gap. Two sets merge only
 * when they are disjoint: a record that is counted twice is a fault, not a sum.
 */
public final class OffsetRuns implements Serializable {

	/** Last offset of each run, by its first. */
	private final NavigableMap<Long, Long> runs = new TreeMap<>();

	/** The run that is growing; not yet among the others, and disjoint from them. */
	private long openFirst;

	/** How long it is; 0 when there is none. */
	private long openLength;

	/** Note one record; records mostly come in the order of their offsets. */
	void add(long offset) {
		if (this.openLength > 0 && offset == this.openFirst + this.openLength && isNew(offset)) {
			this.openLength++;
			return;
		}
		close();
		requireNew(offset, offset);
		this.openFirst = offset;
		this.openLength = 1;
	}

	private boolean isNew(long offset) {
		return this.runs.isEmpty() || !this.runs.containsKey(offset);
	}

	void add(OffsetRuns other) {
		close();
		other.closed().forEach(this::insert);
	}

	private void close() {
		if (this.openLength > 0) {
			insert(this.openFirst, this.openFirst + this.openLength - 1);
			this.openLength = 0;
		}
	}

	private Map.Entry<Long, Long> requireNew(long first, long last) {
		Map.Entry<Long, Long> before = this.runs.floorEntry(last);
		if (before != null && before.getValue() >= first) {
			throw new IllegalStateException("Offsets %d..%d were already counted in %s".formatted(first, last, before));
		}
		return before;
	}

	private void insert(long first, long last) {
		Map.Entry<Long, Long> before = requireNew(first, last);
		long start = first;
		long end = last;
		if (before != null && before.getValue() == first - 1) {
			start = before.getKey();
		}
		Long after = this.runs.remove(last + 1);
		if (after != null) {
			end = after;
		}
		this.runs.put(start, end);
	}

	private NavigableMap<Long, Long> closed() {
		close();
		return this.runs;
	}

	/** The lowest offset seen. */
	public long first() {
		return closed().firstKey();
	}

	/** The highest offset seen. */
	public long last() {
		return closed().lastEntry().getValue();
	}

	/** How many offsets between the first and the last had no record. */
	public long gaps() {
		long gaps = 0;
		long expected = first();
		for (Map.Entry<Long, Long> run : closed().entrySet()) {
			gaps += run.getKey() - expected;
			expected = run.getValue() + 1;
		}
		return gaps;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof OffsetRuns other && closed().equals(other.closed());
	}

	@Override
	public int hashCode() {
		return closed().hashCode();
	}

	@Override
	public String toString() {
		return closed().toString();
	}

}
