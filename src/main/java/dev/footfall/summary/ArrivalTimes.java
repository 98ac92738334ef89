package dev.footfall.summary;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * When records reached Kafka: how many in each 16 ms, over the two minutes before the
 * newest of them. For measuring latency, so older ones do not matter.
 */
public final class ArrivalTimes implements Serializable {

	private static final int SLOT_BITS = 4;

	private static final long SPAN_SLOTS = 120_000 >> SLOT_BITS;

	private final Map<Long, Long> slots = new HashMap<>();

	private long newestSlot = Long.MIN_VALUE;

	/** The slot that is growing; not yet among the others. */
	private long openSlot;

	private long openRecords;

	void add(long recordMillis) {
		long slot = recordMillis >> SLOT_BITS;
		if (slot != this.openSlot) {
			close();
			this.openSlot = slot;
		}
		this.openRecords++;
	}

	/** Take in others. */
	public void add(ArrivalTimes other) {
		close();
		other.closed().forEach(this::add);
	}

	private Map<Long, Long> closed() {
		close();
		this.slots.keySet().removeIf(this::isOld);
		return this.slots;
	}

	private void close() {
		if (this.openRecords > 0) {
			add(this.openSlot, this.openRecords);
			this.openRecords = 0;
		}
	}

	private void add(long slot, long records) {
		this.newestSlot = Math.max(this.newestSlot, slot);
		if (!isOld(slot)) {
			this.slots.merge(slot, records, Long::sum);
		}
		if (this.slots.size() > 2 * SPAN_SLOTS) {
			this.slots.keySet().removeIf(this::isOld);
		}
	}

	private boolean isOld(long slot) {
		return slot + SPAN_SLOTS <= this.newestSlot;
	}

	/** Records by the middle of their slot, milliseconds since the epoch. */
	public Map<Long, Long> byMillis() {
		Map<Long, Long> byMillis = new HashMap<>();
		closed().forEach((slot, records) -> byMillis.put((slot << SLOT_BITS) + (1L << SLOT_BITS - 1), records));
		return byMillis;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof ArrivalTimes other && closed().equals(other.closed());
	}

	@Override
	public int hashCode() {
		return closed().hashCode();
	}

	@Override
	public String toString() {
		return closed().toString();
	}

}
