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

	private long visits;

	private long dwellMillis;

	private long firstEventMillis = Long.MAX_VALUE;

	private String lastStore;

	private String lastLocation;

	private long lastEventMillis = Long.MIN_VALUE;

	private long lastOffset = Long.MIN_VALUE;

	private int lastPartition = Integer.MIN_VALUE;

	private VisitLog log = new VisitLog();

	CustomerTally(String name) {
		this(CustomerSketch.identity(name));
	}

	private CustomerTally(long identity) {
		this.identity = identity;
	}

	/** One that was counted elsewhere. */
	public CustomerTally(long visits, long dwellMillis, long firstEventMillis, Sighting last) {
		this.identity = Summary.NOBODY;
		this.visits = visits;
		this.dwellMillis = dwellMillis;
		this.firstEventMillis = firstEventMillis;
		see(last.store(), last.location(), last.eventMillis(), last.offset(), last.partition());
	}

	/**
	 * Count a visit.
	 * @param area stands for its area, see {@link Summary#visitedAreas()}
	 */
	void add(Reading visit, int partition, long offset, int area) {
		this.visits++;
		this.dwellMillis += visit.dwellMillis();
		this.firstEventMillis = Math.min(this.firstEventMillis, visit.eventMillis());
		this.log.add(visit.eventMillis(), offset, partition, area);
		see(visit.store(), visit.location(), visit.eventMillis(), offset, partition);
	}

	/**
	 * Take in what the customer did elsewhere.
	 * @param areas what stands here for each area there
	 */
	void add(CustomerTally other, int[] areas) {
		this.visits += other.visits;
		this.dwellMillis += other.dwellMillis;
		this.firstEventMillis = Math.min(this.firstEventMillis, other.firstEventMillis);
		this.log.add(other.log, areas);
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

	/** When the customer was first seen, milliseconds since the epoch. */
	public long firstEventMillis() {
		return this.firstEventMillis;
	}

	public Sighting last() {
		return new Sighting(this.lastStore, this.lastLocation, this.lastEventMillis, this.lastOffset,
				this.lastPartition);
	}

	/**
	 * Add every visit to others.
	 * @param areas what stands there for each of {@link Summary#visitedAreas()}
	 */
	public void addTo(Visits others, int[] areas) {
		this.log.addTo(others, areas);
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeLong(this.identity);
		out.writeLong(this.visits);
		out.writeLong(this.dwellMillis);
		out.writeLong(this.firstEventMillis);
		out.writeObject(this.lastStore);
		out.writeObject(this.lastLocation);
		out.writeLong(this.lastEventMillis);
		out.writeLong(this.lastOffset);
		out.writeInt(this.lastPartition);
		this.log.write(out);
	}

	static CustomerTally read(ObjectInputStream in) throws IOException, ClassNotFoundException {
		CustomerTally tally = new CustomerTally(in.readLong());
		tally.visits = in.readLong();
		tally.dwellMillis = in.readLong();
		tally.firstEventMillis = in.readLong();
		tally.see((String) in.readObject(), (String) in.readObject(), in.readLong(), in.readLong(), in.readInt());
		tally.log = VisitLog.read(in);
		return tally;
	}

	/** Leaves the single visits out, whose areas only the summary knows. */
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
