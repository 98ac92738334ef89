package dev.footfall.summary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * When records reached Kafka: how many in each 16 ms, over the two minutes before the
 * newest of them. For measuring latency, so older ones do not matter.
 * <p>
 * Records mostly come in order, so a slot is looked for at the end alone: it can be there
 * several times.
 */
public final class ArrivalTimes implements Serializable {

	private static final int SLOT_BITS = 4;

	private static final int SPAN_SLOTS = 120_000 >> SLOT_BITS;

	private static final int FIRST_LENGTH = 16;

	private long[] slots = new long[FIRST_LENGTH];

	private long[] records = new long[FIRST_LENGTH];

	private int size;

	private long newestSlot = Long.MIN_VALUE;

	void add(long recordMillis) {
		add(recordMillis >> SLOT_BITS, 1);
	}

	private void add(long slot, long more) {
		if (this.size > 0 && this.slots[this.size - 1] == slot) {
			this.records[this.size - 1] += more;
			return;
		}
		this.newestSlot = Math.max(this.newestSlot, slot);
		if (!isOld(slot)) {
			append(slot, more);
		}
	}

	private void append(long slot, long more) {
		if (this.size == this.slots.length) {
			makeRoom();
		}
		this.slots[this.size] = slot;
		this.records[this.size] = more;
		this.size++;
	}

	private void makeRoom() {
		dropOld();
		if (2 * this.size > this.slots.length) {
			replaceBy(bySlot());
		}
		if (2 * this.size > this.slots.length) {
			this.slots = Arrays.copyOf(this.slots, 2 * this.slots.length);
			this.records = Arrays.copyOf(this.records, this.slots.length);
		}
	}

	private void dropOld() {
		int kept = 0;
		for (int i = 0; i < this.size; i++) {
			if (!isOld(this.slots[i])) {
				this.slots[kept] = this.slots[i];
				this.records[kept] = this.records[i];
				kept++;
			}
		}
		this.size = kept;
	}

	private void replaceBy(Map<Long, Long> bySlot) {
		this.size = 0;
		bySlot.forEach((slot, all) -> {
			this.slots[this.size] = slot;
			this.records[this.size] = all;
			this.size++;
		});
	}

	private boolean isOld(long slot) {
		return slot + SPAN_SLOTS <= this.newestSlot;
	}

	/** Take in others. */
	public void add(ArrivalTimes other) {
		for (int i = 0; i < other.size; i++) {
			add(other.slots[i], other.records[i]);
		}
	}

	private Map<Long, Long> bySlot() {
		Map<Long, Long> bySlot = new HashMap<>();
		for (int i = 0; i < this.size; i++) {
			if (!isOld(this.slots[i])) {
				bySlot.merge(this.slots[i], this.records[i], Long::sum);
			}
		}
		return bySlot;
	}

	/** Records by the middle of their slot, milliseconds since the epoch. */
	public Map<Long, Long> byMillis() {
		Map<Long, Long> byMillis = new HashMap<>();
		bySlot().forEach((slot, all) -> byMillis.put((slot << SLOT_BITS) + (1L << SLOT_BITS - 1), all));
		return byMillis;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof ArrivalTimes other && bySlot().equals(other.bySlot());
	}

	@Override
	public int hashCode() {
		return bySlot().hashCode();
	}

	@Override
	public String toString() {
		return bySlot().toString();
	}

}
