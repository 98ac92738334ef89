package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The minutes in which a sensor was heard, by event time: a bit for each of the sixty
 * minutes of an hour (hours since the epoch; the lowest bit is the first minute).
 * Readings mostly come in order, so the last hour is kept at hand.
 */
public final class HeardMinutes {

	private static final long MINUTE_MILLIS = 60_000;

	private static final long HOUR_MINUTES = 60;

	private final Map<Long, Long> hours = new HashMap<>(2);

	/** The hour that is growing; not yet among the others while it has bits. */
	private long openHour;

	private long openBits;

	/** Where the minute begins that was noted last. */
	private long lastMinuteMillis;

	void add(long eventMillis) {
		long into = eventMillis - this.lastMinuteMillis;
		if (into < 0 || into >= MINUTE_MILLIS || this.openBits == 0) {
			note(Math.floorDiv(eventMillis, MINUTE_MILLIS));
		}
	}

	private void note(long minute) {
		long hour = Math.floorDiv(minute, HOUR_MINUTES);
		if (hour != this.openHour) {
			close();
			this.openHour = hour;
		}
		this.openBits |= 1L << Math.floorMod(minute, HOUR_MINUTES);
		this.lastMinuteMillis = minute * MINUTE_MILLIS;
	}

	void add(HeardMinutes other) {
		close();
		other.hours().forEach((hour, bits) -> this.hours.merge(hour, bits, (a, b) -> a | b));
	}

	private void close() {
		if (this.openBits != 0) {
			this.hours.merge(this.openHour, this.openBits, (a, b) -> a | b);
			this.openBits = 0;
		}
	}

	/** Bits by hour since the epoch; hours without a sign of life are absent. */
	public Map<Long, Long> hours() {
		close();
		return this.hours;
	}

	/** The first minute since the epoch; only for a sensor that was heard. */
	public long first() {
		return hours().entrySet()
			.stream()
			.mapToLong((hour) -> hour.getKey() * HOUR_MINUTES + Long.numberOfTrailingZeros(hour.getValue()))
			.min()
			.orElseThrow();
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeInt(hours().size());
		for (Map.Entry<Long, Long> hour : this.hours.entrySet()) {
			out.writeLong(hour.getKey());
			out.writeLong(hour.getValue());
		}
	}

	void read(ObjectInputStream in) throws IOException {
		int size = in.readInt();
		for (int i = 0; i < size; i++) {
			this.hours.put(in.readLong(), in.readLong());
		}
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof HeardMinutes other && hours().equals(other.hours());
	}

	@Override
	public int hashCode() {
		return hours().hashCode();
	}

	@Override
	public String toString() {
		return hours().toString();
	}

}
