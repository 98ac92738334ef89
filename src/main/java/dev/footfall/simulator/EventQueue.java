package dev.footfall.simulator;

import java.util.Arrays;

/**
 * What happens next: a binary heap over numbers, without an object per event. Events of
 * one moment come in the order of their numbers, so that the order never depends on how
 * the heap came about.
 */
final class EventQueue {

	private long[] times = new long[256];

	private int[] numbers = new int[256];

	private int size;

	boolean isEmpty() {
		return this.size == 0;
	}

	/** When the next event is. */
	long time() {
		return this.times[0];
	}

	/** Which it is. */
	int number() {
		return this.numbers[0];
	}

	void add(long time, int number) {
		if (this.size == this.times.length) {
			this.times = Arrays.copyOf(this.times, this.size * 2);
			this.numbers = Arrays.copyOf(this.numbers, this.size * 2);
		}
		int hole = this.size++;
		while (hole > 0) {
			int parent = (hole - 1) / 2;
			if (!isBefore(time, number, parent)) {
				break;
			}
			move(parent, hole);
			hole = parent;
		}
		put(hole, time, number);
	}

	/** Take the next event out. */
	void remove() {
		this.size--;
		long time = this.times[this.size];
		int number = this.numbers[this.size];
		int hole = 0;
		int child = 1;
		while (child < this.size) {
			if (child + 1 < this.size && isBefore(this.times[child + 1], this.numbers[child + 1], child)) {
				child++;
			}
			if (isBefore(time, number, child)) {
				break;
			}
			move(child, hole);
			hole = child;
			child = 2 * hole + 1;
		}
		put(hole, time, number);
	}

	private boolean isBefore(long time, int number, int index) {
		return time < this.times[index] || (time == this.times[index] && number < this.numbers[index]);
	}

	private void move(int from, int to) {
		this.times[to] = this.times[from];
		this.numbers[to] = this.numbers[from];
	}

	private void put(int index, long time, int number) {
		this.times[index] = time;
		this.numbers[index] = number;
	}

}
