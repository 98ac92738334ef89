package dev.footfall.summary;

import java.io.Serializable;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.footfall.reading.InertText;
import dev.footfall.reading.RejectionReason;

/**
 * The newest rejected records, a hundred at most. Which are the newest depends on the
 * records alone, so parts merge in any order.
 */
public final class RejectedRecords implements Serializable {

	/** How many are kept. */
	public static final int LIMIT = 100;

	private final NavigableSet<RejectedRecord> newest = new TreeSet<>();

	/**
	 * Keep a record if it is among the newest.
	 * @param value the record's value, may be null
	 */
	public void add(int partition, long offset, long recordMillis, RejectionReason reason, byte[] value) {
		if (isNew(recordMillis)) {
			keep(new RejectedRecord(partition, offset, recordMillis, reason, length(value), InertText.of(value)));
		}
	}

	/** The same without its text, which may name a customer. */
	public void addWithoutText(int partition, long offset, long recordMillis, RejectionReason reason, byte[] value) {
		if (isNew(recordMillis)) {
			keep(new RejectedRecord(partition, offset, recordMillis, reason, length(value), ""));
		}
	}

	private boolean isNew(long recordMillis) {
		return this.newest.size() < LIMIT || recordMillis >= this.newest.first().recordMillis();
	}

	private static int length(byte[] value) {
		return (value != null) ? value.length : 0;
	}

	void add(RejectedRecords other) {
		other.newest.forEach(this::keep);
	}

	private void keep(RejectedRecord rejected) {
		this.newest.add(rejected);
		if (this.newest.size() > LIMIT) {
			this.newest.pollFirst();
		}
	}

	/** The oldest of them first. */
	public NavigableSet<RejectedRecord> newest() {
		return Collections.unmodifiableNavigableSet(this.newest);
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof RejectedRecords other && this.newest.equals(other.newest);
	}

	@Override
	public int hashCode() {
		return this.newest.hashCode();
	}

	@Override
	public String toString() {
		return this.newest.toString();
	}

}
