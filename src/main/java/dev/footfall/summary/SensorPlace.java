package dev.footfall.summary;

import java.util.Comparator;

/**
 * Where a sensor was when. The greater is the later: by event time, then by the record's
 * place in the log.
 *
 * @param location the area as it was sent, or null when it is not known
 * @param eventMillis event time, or {@link SensorTally#NEVER}
 * @param offset the record's offset
 * @param partition the record's partition
 */
public record SensorPlace(String location, long eventMillis, long offset,
		int partition) implements Comparable<SensorPlace> {

	private static final Comparator<SensorPlace> BY_TIME = Comparator.comparingLong(SensorPlace::eventMillis)
		.thenComparingLong(SensorPlace::offset)
		.thenComparingInt(SensorPlace::partition);

	@Override
	public int compareTo(SensorPlace other) {
		return BY_TIME.compare(this, other);
	}

}
