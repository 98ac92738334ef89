package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;

import dev.footfall.reading.Reading;

/**
 * One sensor's signs of life: how many, the last ones, in which minutes and where. Times
 * are those of the readings, not of their arrival.
 */
public final class SensorTally {

	/** The time of what has not happened. */
	public static final long NEVER = Long.MIN_VALUE;

	private long readings;

	private long heartbeats;

	private long lastReadingMillis = NEVER;

	private long lastHeartbeatMillis = NEVER;

	private String location;

	private long locatedMillis = NEVER;

	private long locatedOffset = Long.MIN_VALUE;

	private int locatedPartition = Integer.MIN_VALUE;

	private final HeardMinutes heard = new HeardMinutes();

	void addVisit(Reading visit, int partition, long offset) {
		this.readings++;
		this.lastReadingMillis = Math.max(this.lastReadingMillis, visit.eventMillis());
		this.heard.add(visit.eventMillis());
		see(visit.location(), visit.eventMillis(), offset, partition);
	}

	void addHeartbeat(Reading heartbeat, int partition, long offset) {
		this.heartbeats++;
		this.lastHeartbeatMillis = Math.max(this.lastHeartbeatMillis, heartbeat.eventMillis());
		this.heard.add(heartbeat.eventMillis());
		if (heartbeat.location() != null) {
			see(heartbeat.location(), heartbeat.eventMillis(), offset, partition);
		}
	}

	/**
	 * Event time decides which place is the last; equal times are settled by the record's
	 * place in the log, so that the order of arrival does not matter.
	 */
	private void see(String where, long eventMillis, long offset, int partition) {
		if (isAfterLast(eventMillis, offset, partition)) {
			this.location = where;
			this.locatedMillis = eventMillis;
			this.locatedOffset = offset;
			this.locatedPartition = partition;
		}
	}

	private boolean isAfterLast(long eventMillis, long offset, int partition) {
		if (eventMillis != this.locatedMillis) {
			return eventMillis > this.locatedMillis;
		}
		if (offset != this.locatedOffset) {
			return offset > this.locatedOffset;
		}
		return partition > this.locatedPartition;
	}

	void add(SensorTally other) {
		this.readings += other.readings;
		this.heartbeats += other.heartbeats;
		this.lastReadingMillis = Math.max(this.lastReadingMillis, other.lastReadingMillis);
		this.lastHeartbeatMillis = Math.max(this.lastHeartbeatMillis, other.lastHeartbeatMillis);
		this.heard.add(other.heard);
		see(other.location, other.locatedMillis, other.locatedOffset, other.locatedPartition);
	}

	/** Visits that count. */
	public long readings() {
		return this.readings;
	}

	/** Signs of life without a visit. */
	public long heartbeats() {
		return this.heartbeats;
	}

	/** Event time of the last visit, or {@link #NEVER}. */
	public long lastReadingMillis() {
		return this.lastReadingMillis;
	}

	/** Event time of the last heartbeat, or {@link #NEVER}. */
	public long lastHeartbeatMillis() {
		return this.lastHeartbeatMillis;
	}

	/** Where it was last. */
	public SensorPlace place() {
		return new SensorPlace(this.location, this.locatedMillis, this.locatedOffset, this.locatedPartition);
	}

	/** The minutes in which it was heard. */
	public HeardMinutes heard() {
		return this.heard;
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeLong(this.readings);
		out.writeLong(this.heartbeats);
		out.writeLong(this.lastReadingMillis);
		out.writeLong(this.lastHeartbeatMillis);
		out.writeObject(this.location);
		out.writeLong(this.locatedMillis);
		out.writeLong(this.locatedOffset);
		out.writeInt(this.locatedPartition);
		this.heard.write(out);
	}

	static SensorTally read(ObjectInputStream in) throws IOException, ClassNotFoundException {
		SensorTally tally = new SensorTally();
		tally.readings = in.readLong();
		tally.heartbeats = in.readLong();
		tally.lastReadingMillis = in.readLong();
		tally.lastHeartbeatMillis = in.readLong();
		tally.location = (String) in.readObject();
		tally.locatedMillis = in.readLong();
		tally.locatedOffset = in.readLong();
		tally.locatedPartition = in.readInt();
		tally.heard.read(in);
		return tally;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof SensorTally other && this.readings == other.readings
				&& this.heartbeats == other.heartbeats && this.lastReadingMillis == other.lastReadingMillis
				&& this.lastHeartbeatMillis == other.lastHeartbeatMillis && place().equals(other.place())
				&& this.heard.equals(other.heard);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.readings, this.heartbeats);
	}

	@Override
	public String toString() {
		return "readings=%d heartbeats=%d place=%s heard=%s".formatted(this.readings, this.heartbeats, place(),
				this.heard);
	}

}
