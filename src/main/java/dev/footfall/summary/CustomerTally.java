package dev.footfall.summary;

import java.io.Serializable;
import java.util.Objects;

import dev.footfall.reading.Reading;

/**
 * One customer's visits, total dwell and last sighting.
 */
public final class CustomerTally implements Serializable {

	private long visits;

	private long dwellMillis;

	private Sighting last;

	CustomerTally() {
	}

	public CustomerTally(long visits, long dwellMillis, Sighting last) {
		this.visits = visits;
		this.dwellMillis = dwellMillis;
		this.last = last;
	}

	void add(Reading visit, int partition, long offset) {
		this.visits++;
		this.dwellMillis += visit.dwellMillis();
		if (this.last == null || this.last.isBefore(visit.eventMillis(), offset, partition)) {
			this.last = new Sighting(visit.store(), visit.location(), visit.eventMillis(), offset, partition);
		}
	}

	void add(CustomerTally other) {
		this.visits += other.visits;
		this.dwellMillis += other.dwellMillis;
		if (this.last == null || this.last.isBefore(other.last.eventMillis, other.last.offset, other.last.partition)) {
			this.last = other.last;
		}
	}

	public long visits() {
		return this.visits;
	}

	/** Total dwell, milliseconds. */
	public long dwellMillis() {
		return this.dwellMillis;
	}

	public Sighting last() {
		return this.last;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof CustomerTally other && this.visits == other.visits
				&& this.dwellMillis == other.dwellMillis && Objects.equals(this.last, other.last);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.visits, this.dwellMillis, this.last);
	}

	@Override
	public String toString() {
		return "visits=%d dwellMillis=%d last=%s".formatted(this.visits, this.dwellMillis, this.last);
	}

	/**
	 * Where and when a customer was last seen. Event time decides; equal times are
	 * settled by the record's place in the log, so that the order of arrival does not
	 * matter.
	 */
	public record Sighting(String store, String location, long eventMillis, long offset,
			int partition) implements Serializable {

		boolean isBefore(long otherEventMillis, long otherOffset, int otherPartition) {
			if (this.eventMillis != otherEventMillis) {
				return this.eventMillis < otherEventMillis;
			}
			if (this.offset != otherOffset) {
				return this.offset < otherOffset;
			}
			return this.partition < otherPartition;
		}

	}

}
