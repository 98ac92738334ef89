package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import dev.footfall.reading.Reading;

/**
 * One area's visits by the minute of their event time (minutes since the epoch), and who
 * was present in each minute. Readings mostly come in order, and a batch mostly has a few
 * minutes.
 */
public final class AreaMinutes implements Serializable {

	private static final long MILLIS = 60_000;

	/** More minutes than most batches have. */
	private static final int MOST_FEW = 32;

	/** While there are few: the minutes in order, and the tally of each. */
	private transient long[] minutes = new long[4];

	private transient Tally[] tallies = new Tally[4];

	private transient int size;

	/** The one that was found last. */
	private transient int last;

	/** Null while there are few. */
	private transient ManyMinutes many;

	private final long engagedMillis;

	private final int number;

	/**
	 * @param engagedMillis how long a visit of this area has to be to count as engaged
	 * @param number stands for the area within its summary
	 */
	AreaMinutes(long engagedMillis, int number) {
		this.engagedMillis = engagedMillis;
		this.number = number;
	}

	/** Stands for the area within its summary, see {@link Summary#visitedAreas()}. */
	public int number() {
		return this.number;
	}

	long engagedMillis() {
		return this.engagedMillis;
	}

	/**
	 * Count a visit.
	 * @param customer the {@link Coupon} of the customer
	 * @param late whether it arrived after the allowed lateness
	 */
	void add(Reading visit, int customer, boolean late) {
		Tally tally = minute(Math.floorDiv(visit.eventMillis(), MILLIS));
		tally.add(visit, visit.dwellMillis() >= this.engagedMillis, late);
		if (customer != Coupon.NOBODY) {
			tally.addCustomer(customer);
		}
		addPresence(visit.eventMillis() - visit.dwellMillis(), visit.dwellMillis());
	}

	/** The tally of a minute since the epoch, to be added to. */
	public Tally at(long minute) {
		return minute(minute);
	}

	/** Counts down what is left, because the end may be the end of time. */
	private void addPresence(long from, long millis) {
		long minute = Math.floorDiv(from, MILLIS);
		long left = millis;
		long inMinute = Math.min(left, (minute + 1) * MILLIS - from);
		while (left > 0) {
			minute(minute++).addPresence(inMinute);
			left -= inMinute;
			inMinute = Math.min(left, MILLIS);
		}
	}

	void add(AreaMinutes other) {
		other.forEach((minute, tally) -> minute(minute).add(tally));
	}

	/** Mostly one that lies as far from the last as there are minutes between. */
	private Tally minute(long minute) {
		if (this.many != null) {
			return this.many.at(minute);
		}
		long guess = this.last + minute - this.minutes[this.last];
		if (guess >= 0 && guess < this.size && this.minutes[(int) guess] == minute) {
			this.last = (int) guess;
			return this.tallies[this.last];
		}
		return searched(minute);
	}

	private Tally searched(long minute) {
		int at = Arrays.binarySearch(this.minutes, 0, this.size, minute);
		if (at < 0 && this.size == MOST_FEW) {
			this.many = new ManyMinutes();
			forEachOfFew(this.many::put);
			return this.many.at(minute);
		}
		if (at < 0) {
			at = -at - 1;
			insert(at, minute, new Tally());
		}
		this.last = at;
		return this.tallies[at];
	}

	private void insert(int at, long minute, Tally tally) {
		if (this.size == this.minutes.length) {
			this.minutes = Arrays.copyOf(this.minutes, 2 * this.size);
			this.tallies = Arrays.copyOf(this.tallies, 2 * this.size);
		}
		System.arraycopy(this.minutes, at, this.minutes, at + 1, this.size - at);
		System.arraycopy(this.tallies, at, this.tallies, at + 1, this.size - at);
		this.minutes[at] = minute;
		this.tallies[at] = tally;
		this.size++;
	}

	/** Tell of every minute, since the epoch. */
	public void forEach(MinuteVisitor visitor) {
		if (this.many != null) {
			this.many.minutes.forEach(visitor::visit);
		}
		else {
			forEachOfFew(visitor);
		}
	}

	private void forEachOfFew(MinuteVisitor visitor) {
		for (int i = 0; i < this.size; i++) {
			visitor.visit(this.minutes[i], this.tallies[i]);
		}
	}

	/** Tallies by minute since the epoch. */
	public Map<Long, Tally> minutes() {
		Map<Long, Tally> all = new HashMap<>();
		forEach(all::put);
		return all;
	}

	/** All minutes together. */
	public Tally total() {
		Tally total = new Tally();
		forEach((minute, tally) -> total.add(tally));
		return total;
	}

	private void writeObject(ObjectOutputStream out) throws IOException {
		out.defaultWriteObject();
		PackedNumbers packed = new PackedNumbers();
		packed.put((this.many != null) ? this.many.minutes.size() : this.size);
		forEach((minute, tally) -> {
			packed.putSigned(minute);
			tally.write(packed);
		});
		packed.write(out);
	}

	private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
		in.defaultReadObject();
		PackedNumbers packed = PackedNumbers.read(in);
		int length = packed.takeInt();
		boolean few = length <= MOST_FEW;
		this.minutes = new long[few ? Math.max(1, length) : 1];
		this.tallies = new Tally[this.minutes.length];
		this.many = few ? null : new ManyMinutes();
		for (int i = 0; i < length; i++) {
			long minute = packed.takeSigned();
			if (few) {
				insert(i, minute, Tally.read(packed));
			}
			else {
				this.many.put(minute, Tally.read(packed));
			}
		}
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof AreaMinutes other && minutes().equals(other.minutes());
	}

	@Override
	public int hashCode() {
		return minutes().hashCode();
	}

	@Override
	public String toString() {
		return minutes().toString();
	}

	/** Gets to know of minutes. */
	@FunctionalInterface
	public interface MinuteVisitor {

		void visit(long minute, Tally tally);

	}

	/** Any number of minutes in any order; those used last are kept at hand. */
	private static final class ManyMinutes {

		/** A power of two; stays are mostly shorter. */
		private static final int AT_HAND = 16;

		private final Map<Long, Tally> minutes = new HashMap<>();

		/** The tallies used last, by the low bits of their minute. */
		private final Tally[] recent = new Tally[AT_HAND];

		private final long[] recentMinutes = new long[AT_HAND];

		void put(long minute, Tally tally) {
			this.minutes.put(minute, tally);
		}

		Tally at(long minute) {
			int slot = (int) minute & (AT_HAND - 1);
			Tally tally = this.recent[slot];
			if (tally == null || this.recentMinutes[slot] != minute) {
				tally = this.minutes.computeIfAbsent(minute, (key) -> new Tally());
				this.recent[slot] = tally;
				this.recentMinutes[slot] = minute;
			}
			return tally;
		}

	}

}
