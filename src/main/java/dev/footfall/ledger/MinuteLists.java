package dev.footfall.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a batch does to cells of minutes, set aside until all of it is known: pairs of
 * numbers by the minute they are for. Customers come one after the other, and each goes
 * through all minutes of the batch; what is done minute by minute instead finds the cells
 * of a minute in the processor's cache.
 */
final class MinuteLists {

	/** A power of two: most of a day. */
	private static final int AT_HAND = 1024;

	private final Map<Long, MinuteList> lists = new HashMap<>();

	/** The lists used last, by the low bits of their minute. */
	private final MinuteList[] recent = new MinuteList[AT_HAND];

	/**
	 * Set a pair of numbers aside.
	 * @param minute since the epoch
	 */
	void add(long minute, long first, long second) {
		list(minute).add(first, second);
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

	/** All lists, none of them empty. */
	Iterable<MinuteList> lists() {
		return this.lists.values();
	}

	void clear() {
		this.lists.clear();
		Arrays.fill(this.recent, null);
	}

	/** The pairs of one minute, in the order in which they came. */
	static final class MinuteList {

		private final long minute;

		private long[] numbers = new long[16];

		private int length;

		private MinuteList(long minute) {
			this.minute = minute;
		}

		private void add(long first, long second) {
			if (this.length == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, 2 * this.length);
			}
			this.numbers[this.length] = first;
			this.numbers[this.length + 1] = second;
			this.length += 2;
		}

		/** Since the epoch. */
		long minute() {
			return this.minute;
		}

		int size() {
			return this.length / 2;
		}

		long first(int pair) {
			return this.numbers[2 * pair];
		}

		long second(int pair) {
			return this.numbers[2 * pair + 1];
		}

	}

}
