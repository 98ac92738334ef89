package dev.footfall.summary;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import dev.footfall.reading.Reading;

/**
 * One area's visits by the minute of their event time (minutes since the epoch). Readings
 * mostly come in order, so the last minute is kept at hand.
 */
public final class AreaMinutes implements Serializable {

	private static final long MILLIS = 60_000;

	private final Map<Long, Tally> minutes = new HashMap<>(4);

	private transient Tally current;

	private transient long currentMinute;

	void add(Reading visit) {
		minute(Math.floorDiv(visit.eventMillis(), MILLIS)).add(visit);
	}

	void add(AreaMinutes other) {
		other.minutes.forEach((minute, tally) -> minute(minute).add(tally));
	}

	private Tally minute(long minute) {
		if (this.current == null || this.currentMinute != minute) {
			this.current = this.minutes.computeIfAbsent(minute, (key) -> new Tally());
			this.currentMinute = minute;
		}
		return this.current;
	}

	/** Tallies by minute since the epoch. */
	public Map<Long, Tally> minutes() {
		return this.minutes;
	}

	/** All minutes together. */
	public Tally total() {
		Tally total = new Tally();
		this.minutes.values().forEach(total::add);
		return total;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof AreaMinutes other && this.minutes.equals(other.minutes);
	}

	@Override
	public int hashCode() {
		return this.minutes.hashCode();
	}

	@Override
	public String toString() {
		return this.minutes.toString();
	}

}
