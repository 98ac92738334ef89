package dev.footfall.summary;

import java.io.Serializable;
import java.util.Comparator;

import dev.footfall.reading.RejectionReason;

/**
 * One rejected record, for people to look at. The newest is the greatest: by its time in
 * Kafka, then by its place in the log.
 *
 * @param partition its partition
 * @param offset its offset
 * @param recordMillis the Kafka record's timestamp, milliseconds since the epoch
 * @param reason why it was rejected
 * @param bytes how long its value is
 * @param text how its value begins, as inert text
 */
public record RejectedRecord(int partition, long offset, long recordMillis, RejectionReason reason, int bytes,
		String text) implements Serializable, Comparable<RejectedRecord> {

	private static final Comparator<RejectedRecord> BY_AGE = Comparator.comparingLong(RejectedRecord::recordMillis)
		.thenComparingInt(RejectedRecord::partition)
		.thenComparingLong(RejectedRecord::offset);

	@Override
	public int compareTo(RejectedRecord other) {
		return BY_AGE.compare(this, other);
	}

}
