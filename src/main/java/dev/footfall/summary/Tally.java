package dev.footfall.summary;

import java.io.Serializable;

import dev.footfall.reading.Reading;

/**
 * Visits and what they add up to: the sums behind every area metric. Mutable, owned by
 * whoever folds or shows it.
 */
public final class Tally implements Serializable {

	private long visits;

	private long traffic;

	private long dwellMillis;

	public Tally() {
	}

	public Tally(long visits, long traffic, long dwellMillis) {
		this.visits = visits;
		this.traffic = traffic;
		this.dwellMillis = dwellMillis;
	}

	public void add(Reading visit) {
		this.visits++;
		this.traffic += visit.traffic();
		this.dwellMillis += visit.dwellMillis();
	}

	public void add(Tally other) {
		this.visits += other.visits;
		this.traffic += other.traffic;
		this.dwellMillis += other.dwellMillis;
	}

	/** Take back what {@link #add(Tally)} added, when it leaves a window. */
	public void subtract(Tally other) {
		this.visits -= other.visits;
		this.traffic -= other.traffic;
		this.dwellMillis -= other.dwellMillis;
	}

	public Tally copy() {
		return new Tally(this.visits, this.traffic, this.dwellMillis);
	}

	/** Accepted readings with movement. */
	public long visits() {
		return this.visits;
	}

	/** Sum of {@code traffic_count}, customers. */
	public long traffic() {
		return this.traffic;
	}

	/** Sum of {@code duration}, milliseconds. */
	public long dwellMillis() {
		return this.dwellMillis;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof Tally other && this.visits == other.visits && this.traffic == other.traffic
				&& this.dwellMillis == other.dwellMillis;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.visits * 31 + this.dwellMillis);
	}

	@Override
	public String toString() {
		return "visits=%d traffic=%d dwellMillis=%d".formatted(this.visits, this.traffic, this.dwellMillis);
	}

}
