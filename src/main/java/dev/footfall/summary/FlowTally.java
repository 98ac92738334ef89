package dev.footfall.summary;

/**
 * How often customers went from one area to another, and how much time lay between the
 * two visits. Can hold changes, too, which may be negative. Mutable, owned by whoever
 * counts or shows it.
 */
public final class FlowTally {

	private long transitions;

	private final DwellHistogram gaps;

	public FlowTally() {
		this(0, new DwellHistogram());
	}

	/** Takes the histogram as its own. */
	public FlowTally(long transitions, DwellHistogram gaps) {
		this.transitions = transitions;
		this.gaps = gaps;
	}

	/**
	 * Count transitions.
	 * @param gapMillis the time between the two visits
	 * @param times how many more, or fewer
	 */
	public void add(long gapMillis, int times) {
		this.transitions += times;
		this.gaps.add(gapMillis, times);
	}

	public void add(FlowTally other) {
		this.transitions += other.transitions;
		this.gaps.add(other.gaps);
	}

	/** How many there were. */
	public long transitions() {
		return this.transitions;
	}

	/** The time between the two visits of each. */
	public DwellHistogram gaps() {
		return this.gaps;
	}

	/** Whether there is nothing to count, nor to change. */
	public boolean isEmpty() {
		return this.transitions == 0 && this.gaps.isEmpty();
	}

	public FlowTally copy() {
		return new FlowTally(this.transitions, this.gaps.copy());
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof FlowTally other && this.transitions == other.transitions && this.gaps.equals(other.gaps);
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.transitions);
	}

	@Override
	public String toString() {
		return "transitions=%d gaps=(%s)".formatted(this.transitions, this.gaps);
	}

}
