package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import dev.footfall.reading.Reading;

/**
 * One area's visits by the minute of their event time (minutes since the epoch), and who
 * was present in each minute. Readings mostly come in order, so the last minutes are kept
 * at hand.
 */
public final class AreaMinutes implements Serializable {

	private static final long MILLIS = 60_000;

	/** A power of two; stays are mostly shorter. */
	private static final int AT_HAND = 16;

	private transient Map<Long, Tally> minutes = new HashMap<>(4);

	private final long engagedMillis;

	private final int number;

	private transient Recent recent;

	/**
	 * @param engagedMillis how long a visit of this area has to be to count as engaged
	 * @param number stands for the area within its summary
	 */
	AreaMinutes(long engagedMillis, int number) {
		this.engagedMillis = engagedMillis;
		this.number = number;
	}

	/** Stands for the area within its summary. */
	int number() {
		return this.number;
	}

	long engagedMillis() {
		return this.engagedMillis;
	}

	/**
	 * Count a visit.
	 * @param customer identity of the customer, or {@link Summary#NOBODY}
	 * @param late whether it arrived after the allowed lateness
	 */
	void add(Reading visit, long customer, boolean late) {
		Tally tally = minute(Math.floorDiv(visit.eventMillis(), MILLIS));
		tally.add(visit, visit.dwellMillis() >= this.engagedMillis, late);
		if (customer != Summary.NOBODY) {
			tally.addCustomer(customer);
		}
		addPresence(visit.eventMillis() - visit.dwellMillis(), visit.dwellMillis());
	}

	/** Mark a customer of a minute, who came to a checkout later. */
	public void addReached(long minute, CustomerTally customer) {
		minute(minute).addReached(customer.identity());
	}

	/** Counts down what is left, because the end may be the end of time. */
	private void addPresence(long from, long millis) {
		long start = from;
		long left = millis;
		while (left > 0) {
			long inMinute = Math.min(left, MILLIS - Math.floorMod(start, MILLIS));
			minute(Math.floorDiv(start, MILLIS)).addPresence(inMinute);
			start += inMinute;
			left -= inMinute;
		}
	}

	void add(AreaMinutes other) {
		other.minutes.forEach((minute, tally) -> this.minutes.computeIfAbsent(minute, (key) -> new Tally()).add(tally));
	}

	private Tally minute(long minute) {
		if (this.recent == null) {
			this.recent = new Recent();
		}
		int slot = (int) minute & (AT_HAND - 1);
		Tally tally = this.recent.tallies[slot];
		if (tally == null || this.recent.minutes[slot] != minute) {
			tally = this.minutes.computeIfAbsent(minute, (key) -> new Tally());
			this.recent.tallies[slot] = tally;
			this.recent.minutes[slot] = minute;
		}
		return tally;
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

	private void writeObject(ObjectOutputStream out) throws IOException {
		out.defaultWriteObject();
		PackedNumbers packed = new PackedNumbers();
		packed.put(this.minutes.size());
		this.minutes.forEach((minute, tally) -> {
			packed.putSigned(minute);
			tally.write(packed);
		});
		packed.write(out);
	}

	private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
		in.defaultReadObject();
		PackedNumbers packed = PackedNumbers.read(in);
		int size = packed.takeInt();
		this.minutes = new HashMap<>(2 * size);
		for (int i = 0; i < size; i++) {
			this.minutes.put(packed.takeSigned(), Tally.read(packed));
		}
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

	/** The tallies used last, by the low bits of their minute. */
	private static final class Recent {

		private final long[] minutes = new long[AT_HAND];

		private final Tally[] tallies = new Tally[AT_HAND];

	}

}
