package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;

/**
 * Every sensor's signs of life, which travel as plain numbers. Readings without a sensor
 * leave no trace here. Sensors beyond a cap can be made "others", of which only the
 * counts are left.
 */
public final class SensorTallies implements Serializable {

	private transient Map<String, Map<String, SensorTally>> stores = new HashMap<>(2);

	/** The store of the last reading, mostly that of the next, and its sensors. */
	private transient String currentStore;

	private transient Map<String, SensorTally> current;

	/** Null while nothing is folded. */
	private transient ByStore<SensorTally> hinted;

	/** Null until somebody asks, and when there is a new one. */
	private transient Map<SensorId, SensorTally> byId;

	private long otherReadings;

	private long otherHeartbeats;

	void addVisit(Accepted accepted, int partition, long offset) {
		Reading visit = accepted.reading();
		if (visit.sensor() != null) {
			sensor(visit.store(), visit.sensor(), accepted.sensorHint()).addVisit(visit, partition, offset);
		}
	}

	void addHeartbeat(Reading heartbeat, int partition, long offset) {
		if (heartbeat.sensor() != null) {
			sensor(heartbeat.store(), heartbeat.sensor()).addHeartbeat(heartbeat, partition, offset);
		}
	}

	void add(SensorTallies other) {
		other.stores.forEach((store, sensors) -> sensors.forEach((sensor, tally) -> sensor(store, sensor).add(tally)));
		this.otherReadings += other.otherReadings;
		this.otherHeartbeats += other.otherHeartbeats;
	}

	private SensorTally sensor(String store, String sensor, int hint) {
		if (this.hinted == null) {
			this.hinted = new ByStore<>();
		}
		ByHint<SensorTally> known = this.hinted.of(store);
		SensorTally tally = known.find(hint, sensor);
		if (tally == null) {
			tally = sensor(store, sensor);
			known.keep(hint, sensor, tally);
		}
		return tally;
	}

	private SensorTally sensor(String store, String sensor) {
		Map<String, SensorTally> sensors = sensors(store);
		SensorTally tally = sensors.get(sensor);
		if (tally == null) {
			tally = newSensor();
			sensors.put(sensor, tally);
		}
		return tally;
	}

	private SensorTally newSensor() {
		this.byId = null;
		return new SensorTally();
	}

	private Map<String, SensorTally> sensors(String store) {
		if (!store.equals(this.currentStore)) {
			this.current = this.stores.computeIfAbsent(store, (key) -> new HashMap<>());
			this.currentStore = store;
		}
		return this.current;
	}

	/** Keep no more of a sensor than its counts, among the others'. */
	public void countAsOther(SensorId id) {
		SensorTally tally = this.stores.get(id.store()).remove(id.sensor());
		this.currentStore = null;
		this.hinted = null;
		this.byId = null;
		this.otherReadings += tally.readings();
		this.otherHeartbeats += tally.heartbeats();
	}

	/** The sensors, by name. */
	public Map<SensorId, SensorTally> byId() {
		if (this.byId == null) {
			Map<SensorId, SensorTally> sorted = new TreeMap<>();
			this.stores.forEach((store, sensors) -> sensors
				.forEach((sensor, tally) -> sorted.put(new SensorId(store, sensor), tally)));
			this.byId = Collections.unmodifiableMap(sorted);
		}
		return this.byId;
	}

	/** Visits of other sensors. */
	public long otherReadings() {
		return this.otherReadings;
	}

	/** Heartbeats of other sensors. */
	public long otherHeartbeats() {
		return this.otherHeartbeats;
	}

	private void writeObject(ObjectOutputStream out) throws IOException {
		out.defaultWriteObject();
		out.writeInt(this.stores.size());
		for (Map.Entry<String, Map<String, SensorTally>> store : this.stores.entrySet()) {
			out.writeObject(store.getKey());
			out.writeInt(store.getValue().size());
			for (Map.Entry<String, SensorTally> sensor : store.getValue().entrySet()) {
				out.writeUTF(sensor.getKey());
				sensor.getValue().write(out);
			}
		}
	}

	private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
		in.defaultReadObject();
		int size = in.readInt();
		this.stores = new HashMap<>(2 * size);
		for (int i = 0; i < size; i++) {
			String store = (String) in.readObject();
			int known = in.readInt();
			Map<String, SensorTally> sensors = new HashMap<>(2 * known);
			for (int j = 0; j < known; j++) {
				sensors.put(in.readUTF(), SensorTally.read(in));
			}
			this.stores.put(store, sensors);
		}
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof SensorTallies other && this.otherReadings == other.otherReadings
				&& this.otherHeartbeats == other.otherHeartbeats && byId().equals(other.byId());
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.otherReadings * 31 + this.otherHeartbeats);
	}

	@Override
	public String toString() {
		return "%s others=%d+%d".formatted(this.stores, this.otherReadings, this.otherHeartbeats);
	}

}
