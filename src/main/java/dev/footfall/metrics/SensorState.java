package dev.footfall.metrics;

import dev.footfall.ledger.Sensors.Sensor;
import dev.footfall.summary.SensorId;
import dev.footfall.summary.SensorPlace;
import dev.footfall.summary.SensorTally;

/**
 * What is known of one sensor. Not thread-safe; {@link SensorBoard} guards it.
 */
final class SensorState {

	private final SensorId id;

	private final HeardRing heard = new HeardRing();

	private long readings;

	private long heartbeats;

	private long lastReadingMillis = SensorTally.NEVER;

	private long lastHeartbeatMillis = SensorTally.NEVER;

	private SensorPlace place;

	private long firstMinute = Long.MAX_VALUE;

	SensorState(SensorId id) {
		this.id = id;
	}

	SensorState(Sensor stored) {
		this.id = stored.id();
		this.readings = stored.readings();
		this.heartbeats = stored.heartbeats();
		this.lastReadingMillis = stored.lastReadingMillis();
		this.lastHeartbeatMillis = stored.lastHeartbeatMillis();
		this.place = stored.place();
		this.firstMinute = stored.firstMinute();
	}

	void add(SensorTally tally) {
		this.readings += tally.readings();
		this.heartbeats += tally.heartbeats();
		this.lastReadingMillis = Math.max(this.lastReadingMillis, tally.lastReadingMillis());
		this.lastHeartbeatMillis = Math.max(this.lastHeartbeatMillis, tally.lastHeartbeatMillis());
		this.firstMinute = Math.min(this.firstMinute, tally.heard().first());
		if (this.place == null || tally.place().compareTo(this.place) > 0) {
			this.place = tally.place();
		}
	}

	SensorId id() {
		return this.id;
	}

	HeardRing heard() {
		return this.heard;
	}

	long readings() {
		return this.readings;
	}

	long heartbeats() {
		return this.heartbeats;
	}

	long lastReadingMillis() {
		return this.lastReadingMillis;
	}

	long lastHeartbeatMillis() {
		return this.lastHeartbeatMillis;
	}

	/** Event time of the last sign of life. */
	long lastHeardMillis() {
		return Math.max(this.lastReadingMillis, this.lastHeartbeatMillis);
	}

	/** The area where it was last, or null. */
	String location() {
		return this.place.location();
	}

	/** The first minute in which it was heard, since the epoch. */
	long firstMinute() {
		return this.firstMinute;
	}

}
