package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;

import dev.footfall.reading.Reading;

/**
 * One customer's visits, total dwell and last sighting.
 */
public final class CustomerTally {

	private final long identity;

	private final int number;

	private long visits;

	private long dwellMillis;

	private long firstEventMillis = Long.MAX_VALUE;

	private String lastStore;

	private String lastLocation;

	private long lastEventMillis = Long.MIN_VALUE;

	private long lastOffset = Long.MIN_VALUE;

	private int lastPartition = Integer.MIN_VALUE;

	/**
	 * @param number stands for the customer within its summary
	 */
	CustomerTally(String name, int number) {
		this(CustomerSketch.identity(name), number);
	}

	private CustomerTally(long identity, int number) {
		this.identity = identity;
		this.number = number;
	}

	/** One that was counted elsewhere. */
	public CustomerTally(long visits, long dwellMillis, long firstEventMillis, Sighting last) {
		this(Summary.NOBODY, 0);
		this.visits = visits;
		this.dwellMillis = dwellMillis;
		this.firstEventMillis = firstEventMillis;
		see(last.store(), last.location(), last.eventMillis(), last.offset(), last.partition());
	}

	/** Count a visit. */
	void add(Reading visit, int partition, long offset) {
		this.visits++;
		this.dwellMillis += visit.dwellMillis();
		this.firstEventMillis = Math.min(this.firstEventMillis, visit.eventMillis());
		see(visit.store(), visit.location(), visit.eventMillis(), offset, partition);
	}

	/** Take in what the customer did elsewhere. */
	void add(CustomerTally other) {
		this.visits += other.visits;
		this.dwellMillis += other.dwellMillis;
		this.firstEventMillis = Math.min(this.firstEventMillis, other.firstEventMillis);
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

	/** Stands for the customer within its summary. */
	int number() {
		return this.number;
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

	/** When the customer was first seen, milliseconds since the epoch. */
	public long firstEventMillis() {
		return this.firstEventMillis;
	}

	public Sighting last() {
		return new Sighting(this.lastStore, this.lastLocation, this.lastEventMillis, this.lastOffset,
				this.lastPartition);
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeLong(this.identity);
		out.writeInt(this.number);
		out.writeLong(this.visits);
		out.writeLong(this.dwellMillis);
		out.writeLong(this.firstEventMillis);
		out.writeObject(this.lastStore);
		out.writeObject(this.lastLocation);
		out.writeLong(this.lastEventMillis);
		out.writeLong(this.lastOffset);
		out.writeInt(this.lastPartition);
	}

	static CustomerTally read(ObjectInputStream in) throws IOException, ClassNotFoundException {
		CustomerTally tally = new CustomerTally(in.readLong(), in.readInt());
		tally.visits = in.readLong();
		tally.dwellMillis = in.readLong();
		tally.firstEventMillis = in.readLong();
		tally.see((String) in.readObject(), (String) in.readObject(), in.readLong(), in.readLong(), in.readInt());
		return tally;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof CustomerTally other && this.visits == other.visits
				&& this.dwellMillis == other.dwellMillis && this.firstEventMillis == other.firstEventMillis
				&& last().equals(other.last());
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.visits, this.dwellMillis, this.firstEventMillis, last());
	}

	@Override
	public String toString() {
		return "visits=%d dwellMillis=%d first=%d last=%s".formatted(this.visits, this.dwellMillis,
				this.firstEventMillis, last());
	}

	/**
	 * Where and when a customer was last seen.
	 */
	public record Sighting(String store, String location, long eventMillis, long offset, int partition) {
	}

}
