package dev.footfall.simulator;

/**
 * One record that is due, before it is text. Mutable and used over and over.
 */
final class Emission {

	/** No customer is known. */
	static final long NOBODY = -1;

	/** Simulated time at which it is sent: the Kafka record's timestamp. */
	long dueMillis;

	/** What the reading says about when it was. */
	long eventMillis;

	/** The shop, or null for the receiver's default. */
	Name store;

	Name sensor;

	/** The sensor's number within its shop. */
	int sensorIndex;

	Name location;

	long customer;

	boolean heartbeat;

	long dwellMillis;

	int traffic;

	/** Not JSON any more. */
	boolean malformed;

	/** A copy of one that was sent before. */
	boolean duplicate;

	/** The text of a line that is replayed, else null. */
	byte[] replayed;

	void visit(long millis, int index, Name sensorName, Name area, long customerNumber, long dwell, int passed) {
		reset(millis, index, sensorName, area);
		this.customer = customerNumber;
		this.dwellMillis = dwell;
		this.traffic = passed;
	}

	void heartbeat(long millis, int index, Name sensorName, Name area) {
		reset(millis, index, sensorName, area);
		this.heartbeat = true;
	}

	void replay(long millis, byte[] line) {
		reset(millis, 0, null, null);
		this.replayed = line;
	}

	private void reset(long millis, int index, Name sensorName, Name area) {
		this.dueMillis = millis;
		this.eventMillis = millis;
		this.sensorIndex = index;
		this.sensor = sensorName;
		this.location = area;
		this.customer = NOBODY;
		this.heartbeat = false;
		this.dwellMillis = 0;
		this.traffic = 0;
		this.malformed = false;
		this.duplicate = false;
	}

	void copyFrom(Emission other) {
		this.dueMillis = other.dueMillis;
		this.eventMillis = other.eventMillis;
		this.store = other.store;
		this.sensor = other.sensor;
		this.sensorIndex = other.sensorIndex;
		this.location = other.location;
		this.customer = other.customer;
		this.heartbeat = other.heartbeat;
		this.dwellMillis = other.dwellMillis;
		this.traffic = other.traffic;
		this.malformed = other.malformed;
		this.duplicate = other.duplicate;
		this.replayed = other.replayed;
	}

}
