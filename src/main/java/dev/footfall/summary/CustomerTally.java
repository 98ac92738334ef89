package dev.footfall.summary;

import java.io.Serializable;
import java.util.Objects;

import dev.footfall.reading.Reading;

/**
 * One customer's visits, total dwell and last sighting.
 */
public final class CustomerTally implements Serializable {

	private final long identity;

	private long visits;

	private long dwellMillis;

	private String lastStore;

	private String lastLocation;

	private long lastEventMillis = Long.MIN_VALUE;

	private long lastOffset = Long.MIN_VALUE;

	private int lastPartition = Integer.MIN_VALUE;

	CustomerTally(String name) {
		this.identity = CustomerSketch.identity(name);
	}

	/** One that was counted elsewhere. */
	public CustomerTally(long visits, long dwellMillis, Sighting last) {
		this.identity = Summary.NOBODY;
		this.visits = visits;
		this.dwellMillis = dwellMillis;
		see(last.store(), last.location(), last.eventMillis(), last.offset(), last.partition());
	}

	void add(Reading visit, int partition, long offset) {
		this.visits++;
		this.dwellMillis += visit.dwellMillis();
		see(visit.store(), visit.location(), visit.eventMillis(), offset, partition);
	}

	void add(CustomerTally other) {
		this.visits += other.visits;
		this.dwellMillis += other.dwellMillis;
		see(other.lastStore, other.lastLocation, other.lastEventMillis, other.lastOffset, other.lastPartition);
	}

	/**
	 * Event time decides which sighting is the last; equal times are settled by the
	 * record's place in the log, so that the order of arrival does not matter.
	 */
	private void see(String store, String location, long eventMillis, long offset, int partition) {
		if (isAfterLast(eventMillis, offset, partition)) {
			this.lastStore = store;
			this.lastLocation = location;
			this.lastEventMillis = eventMillis;
			this.lastOffset = offset;
			this.lastPartition = partition;
		}
	}

	private boolean isAfterLast(long eventMillis, long offset, int partition) {
		if (eventMillis != this.lastEventMillis) {
			return eventMillis > this.lastEventMillis;
		}
		if (offset != this.lastOffset) {
			return offset > this.lastOffset;
		}
		return partition > this.lastPartition;
	}

	/** Stands for the customer in sketches. */
	long identity() {
		return this.identity;
	}

	public long visits() {
		return this.visits;
	}

	/** Total dwell, milliseconds. */
	public long dwellMillis() {
		return this.dwellMillis;
	}

	public Sighting last() {
		return new Sighting(this.lastStore, this.lastLocation, this.lastEventMillis, this.lastOffset,
				this.lastPartition);
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof CustomerTally other && this.visits == other.visits
				&& this.dwellMillis == other.dwellMillis && last().equals(other.last());
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.visits, this.dwellMillis, last());
	}

	@Override
	public String toString() {
		return "visits=%d dwellMillis=%d last=%s".formatted(this.visits, this.dwellMillis, last());
	}

	/**
	 * Where and when a customer was last seen.
	 */
	public record Sighting(String store, String location, long eventMillis, long offset, int partition) {
	}

}
