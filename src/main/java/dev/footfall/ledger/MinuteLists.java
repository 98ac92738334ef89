package dev.footfall.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a batch does to cells of minutes, set aside until there is more of it: numbers by
 * the minute they are for. Customers come one after the other, and each goes through all
 * minutes of the batch; what is done minute by minute instead finds the cells of a minute
 * in the processor's cache.
 */
final class MinuteLists {

	/** A power of two: most of a day. */
	private static final int AT_HAND = 1024;

	/** Two megabytes: so many that each minute has some. */
	private static final int MOST = 1 << 18;

	private final Map<Long, MinuteList> lists = new HashMap<>();

	/** The lists used last, by the low bits of their minute. */
	private final MinuteList[] recent = new MinuteList[AT_HAND];

	private int size;

	/**
	 * Set a number aside.
	 * @param minute since the epoch
	 */
	void add(long minute, long number) {
		this.size++;
		list(minute).add(number);
	}

	private MinuteList list(long minute) {
		int slot = (int) minute & (AT_HAND - 1);
		MinuteList list = this.recent[slot];
		if (list == null || list.minute != minute) {
			list = this.lists.computeIfAbsent(minute, MinuteList::new);
			this.recent[slot] = list;
		}
		return list;
	}

	/** All lists, some of which may be empty. */
	Iterable<MinuteList> lists() {
		return this.lists.values();
	}

	/** How many numbers there are. */
	int size() {
		return this.size;
	}

	/** Whether it is time to do what was set aside. */
	boolean isFull() {
		return this.size >= MOST;
	}

	/** Begin anew with the same minutes. */
	void empty() {
		this.lists.values().forEach((list) -> list.length = 0);
		this.size = 0;
	}

	/** Begin anew, and keep no memory. */
	void clear() {
		this.size = 0;
		this.lists.clear();
		Arrays.fill(this.recent, null);
	}

	/** The numbers of one minute, in the order in which they came. */
	static final class MinuteList {

		private final long minute;

		private long[] numbers = new long[16];

		private int length;

		private MinuteList(long minute) {
			this.minute = minute;
		}

		private void add(long number) {
			if (this.length == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, 2 * this.length);
			}
			this.numbers[this.length++] = number;
		}

		/** Since the epoch. */
		long minute() {
			return this.minute;
		}

		int size() {
			return this.length;
		}

		long number(int i) {
			return this.numbers[i];
		}

	}

}
