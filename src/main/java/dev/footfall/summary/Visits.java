package dev.footfall.summary;

import java.util.Arrays;

/**
 * Visits of one customer, as numbers in one array: when, and the place of the record in
 * the log, which settles equal times, together with a number for the area. Made to be
 * used again for the next customer, because there are thousands in a batch.
 */
public final class Visits {

	private static final int WIDTH = 3;

	private static final int OFFSET = 1;

	private static final int MOST_SLACK = 4;

	/** The partition in the high half, the area in the low one. */
	private static final int PLACE = 2;

	private long[] numbers;

	private long[] spare = {};

	private int size;

	public Visits() {
		this.numbers = new long[16 * WIDTH];
	}

	/**
	 * As many visits, all to be {@link #set}. Keeps its memory for the next time, unless
	 * that was made for several times as many.
	 */
	void resize(int visits) {
		int needed = Math.multiplyExact(visits, WIDTH);
		if (this.numbers.length < needed || this.numbers.length / MOST_SLACK > needed) {
			this.numbers = new long[needed];
		}
		this.size = visits;
	}

	public void clear() {
		this.size = 0;
	}

	public int size() {
		return this.size;
	}

	public boolean isEmpty() {
		return this.size == 0;
	}

	/**
	 * Add a visit at the end.
	 * @param millis event time, since the epoch
	 * @param area stands for the area; whoever adds knows what it means
	 */
	public void add(long millis, long offset, int partition, int area) {
		room(1);
		set(this.size - 1, millis, offset, partition, area);
	}

	void set(int visit, long millis, long offset, int partition, int area) {
		int at = visit * WIDTH;
		this.numbers[at] = millis;
		this.numbers[at + OFFSET] = offset;
		this.numbers[at + PLACE] = (long) partition << Integer.SIZE | area;
	}

	/** Add a visit of others at the end. */
	void add(Visits other, int visit) {
		add(other, visit, visit + 1);
	}

	/** Add some visits of others at the end. */
	void add(Visits other, int from, int to) {
		int at = room(to - from);
		System.arraycopy(other.numbers, from * WIDTH, this.numbers, at, (to - from) * WIDTH);
	}

	private int room(int visits) {
		int at = this.size * WIDTH;
		this.size += visits;
		if (this.size * WIDTH > this.numbers.length) {
			this.numbers = Arrays.copyOf(this.numbers, 2 * this.size * WIDTH);
		}
		return at;
	}

	/** Event time, milliseconds since the epoch. */
	public long millis(int visit) {
		return this.numbers[visit * WIDTH];
	}

	/** The offset of its record. */
	public long offset(int visit) {
		return this.numbers[visit * WIDTH + OFFSET];
	}

	/** The partition of its record. */
	public int partition(int visit) {
		return (int) (this.numbers[visit * WIDTH + PLACE] >>> Integer.SIZE);
	}

	/** What stands for the area. */
	public int area(int visit) {
		return (int) this.numbers[visit * WIDTH + PLACE];
	}

	/**
	 * Whether a visit comes before one of others: by time, then offset, then partition.
	 */
	boolean isBefore(int visit, Visits other, int theirs) {
		return isBefore(this.numbers, visit * WIDTH, other.numbers, theirs * WIDTH);
	}

	private static boolean isBefore(long[] some, int at, long[] others, int theirs) {
		if (some[at] != others[theirs]) {
			return some[at] < others[theirs];
		}
		if (some[at + OFFSET] != others[theirs + OFFSET]) {
			return some[at + OFFSET] < others[theirs + OFFSET];
		}
		return some[at + PLACE] < others[theirs + PLACE];
	}

	/**
	 * Put them in the order of time, ties by offset, then partition. Merges the runs that
	 * are in order already, because visits come in a few of them.
	 */
	public void sort() {
		int end = this.size * WIDTH;
		while (endOfRun(0, end) < end) {
			mergeRuns(end);
		}
	}

	/** Halves the number of runs. */
	private void mergeRuns(int end) {
		if (this.spare.length < end) {
			this.spare = new long[this.numbers.length];
		}
		int start = 0;
		while (start < end) {
			int middle = endOfRun(start, end);
			int stop = (middle < end) ? endOfRun(middle, end) : end;
			merge(start, middle, stop);
			start = stop;
		}
		long[] sorted = this.spare;
		this.spare = this.numbers;
		this.numbers = sorted;
	}

	private int endOfRun(int start, int end) {
		int at = start + WIDTH;
		while (at < end && !isBefore(this.numbers, at, this.numbers, at - WIDTH)) {
			at += WIDTH;
		}
		return Math.min(at, end);
	}

	private void merge(int start, int middle, int stop) {
		int left = start;
		int right = middle;
		for (int at = start; at < stop; at += WIDTH) {
			boolean takeLeft = right == stop || left < middle && !isBefore(this.numbers, right, this.numbers, left);
			int from = takeLeft ? left : right;
			this.spare[at] = this.numbers[from];
			this.spare[at + OFFSET] = this.numbers[from + OFFSET];
			this.spare[at + PLACE] = this.numbers[from + PLACE];
			left += takeLeft ? WIDTH : 0;
			right += takeLeft ? 0 : WIDTH;
		}
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof Visits other
				&& Arrays.equals(this.numbers, 0, this.size * WIDTH, other.numbers, 0, other.size * WIDTH);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(Arrays.copyOf(this.numbers, this.size * WIDTH));
	}

	@Override
	public String toString() {
		return Arrays.toString(Arrays.copyOf(this.numbers, this.size * WIDTH));
	}

}
