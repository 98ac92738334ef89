package dev.footfall.summary;

import java.util.Arrays;

/**
 * How long visits took, as counts in {@link DwellBuckets} whose width grows with the
 * dwell. Merging adds counts, so it is exact in any order and can be taken back; a
 * quantile is off by at most {@link #RELATIVE_ERROR}.
 */
public final class DwellHistogram {

	/** Of a quantile. */
	public static final double RELATIVE_ERROR = DwellBuckets.RELATIVE_ERROR;

	/** With more different buckets rows of counts are as small, and faster. */
	private static final int MOST_FEW = 16;

	private static final int SPREAD_BYTES = 2_000;

	private static final int[] NONE = {};

	/**
	 * While there are few: a bucket and its count after the other, by bucket. Most cells
	 * of many areas have a handful of visits, for which rows would be a hundred times as
	 * large.
	 */
	private int[] few = NONE;

	/** How many of these numbers are in use. */
	private int fewEnd;

	/**
	 * Counts of 64 neighbouring buckets each; null where there are none, and all of it
	 * while there are few. Two billion visits to one bucket are as many as it counts,
	 * which no quantile would notice.
	 */
	private int[][] octaves;

	void add(long millis) {
		addToBucket(DwellBuckets.of(millis), 1);
	}

	/** Count it several times, or take back as many. */
	void add(long millis, int times) {
		addToBucket(DwellBuckets.of(millis), times);
	}

	void add(DwellHistogram other) {
		add(other, 1);
	}

	void subtract(DwellHistogram other) {
		add(other, -1);
	}

	private void add(DwellHistogram other, int sign) {
		if (other.octaves == null) {
			makeRoom(other.fewEnd);
			for (int i = 0; i < other.fewEnd; i += 2) {
				addToBucket(other.few[i], (long) sign * other.few[i + 1]);
			}
			return;
		}
		spread();
		for (int octave = 0; octave < DwellBuckets.OCTAVES; octave++) {
			int[] added = other.octaves[octave];
			if (added != null) {
				int[] counts = octave(octave);
				for (int i = 0; i < DwellBuckets.IN_OCTAVE; i++) {
					counts[i] = capped(counts[i] + (long) sign * added[i]);
				}
			}
		}
	}

	private void addToBucket(int bucket, long count) {
		if (this.octaves == null && addToFew(bucket, count)) {
			return;
		}
		spread();
		int[] counts = octave(bucket / DwellBuckets.IN_OCTAVE);
		int i = bucket % DwellBuckets.IN_OCTAVE;
		counts[i] = capped(counts[i] + count);
	}

	/** Whether it is still among few. */
	private boolean addToFew(int bucket, long count) {
		int at = placeAmongFew(bucket);
		if (at < this.fewEnd && this.few[at] == bucket) {
			this.few[at + 1] = capped(this.few[at + 1] + count);
			return true;
		}
		if (this.fewEnd == 2 * MOST_FEW) {
			return false;
		}
		makeRoom(2);
		System.arraycopy(this.few, at, this.few, at + 2, this.fewEnd - at);
		this.few[at] = bucket;
		this.few[at + 1] = capped(count);
		this.fewEnd += 2;
		return true;
	}

	/** Where the bucket is, or belongs. */
	private int placeAmongFew(int bucket) {
		int low = 0;
		int high = this.fewEnd / 2;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.few[2 * middle] < bucket) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return 2 * low;
	}

	/** For so many numbers more, as far as there can be as many. */
	private void makeRoom(int numbers) {
		int needed = Math.min(2 * MOST_FEW, this.fewEnd + numbers);
		if (this.octaves == null && needed > this.few.length) {
			this.few = Arrays.copyOf(this.few, Math.max(needed, Math.min(2 * MOST_FEW, 2 * this.few.length)));
		}
	}

	/** Put the counts into rows, because there are no longer few. */
	private void spread() {
		if (this.octaves == null) {
			this.octaves = new int[DwellBuckets.OCTAVES][];
			for (int i = 0; i < this.fewEnd; i += 2) {
				octave(this.few[i] / DwellBuckets.IN_OCTAVE)[this.few[i] % DwellBuckets.IN_OCTAVE] = this.few[i + 1];
			}
			this.few = NONE;
			this.fewEnd = 0;
		}
	}

	private static int capped(long count) {
		return (int) Math.min(Integer.MAX_VALUE, count);
	}

	private int[] octave(int octave) {
		int[] counts = this.octaves[octave];
		if (counts == null) {
			counts = new int[DwellBuckets.IN_OCTAVE];
			this.octaves[octave] = counts;
		}
		return counts;
	}

	/** How many visits it holds. */
	public long total() {
		long total = 0;
		for (int bucket = next(0); bucket < DwellBuckets.NUMBER; bucket = next(bucket + 1)) {
			total += count(bucket);
		}
		return total;
	}

	/** Whether every count is 0. */
	boolean isEmpty() {
		return next(0) == DwellBuckets.NUMBER;
	}

	/** The first bucket from there on whose count is not 0. */
	private int next(int from) {
		return (this.octaves != null) ? nextInRows(from) : nextOfFew(from);
	}

	private int nextOfFew(int from) {
		int at = placeAmongFew(from);
		while (at < this.fewEnd && this.few[at + 1] == 0) {
			at += 2;
		}
		return (at < this.fewEnd) ? this.few[at] : DwellBuckets.NUMBER;
	}

	private int nextInRows(int from) {
		int bucket = from;
		while (bucket < DwellBuckets.NUMBER) {
			int[] counts = this.octaves[bucket / DwellBuckets.IN_OCTAVE];
			if (counts == null) {
				bucket += DwellBuckets.IN_OCTAVE - bucket % DwellBuckets.IN_OCTAVE;
			}
			else if (counts[bucket % DwellBuckets.IN_OCTAVE] != 0) {
				return bucket;
			}
			else {
				bucket++;
			}
		}
		return DwellBuckets.NUMBER;
	}

	/**
	 * The dwell that this share of the visits does not exceed: that of the visit with
	 * rank ⌈q n⌉, at least 1.
	 * @param q the share, 0 to 1
	 * @return milliseconds, off by at most {@link #RELATIVE_ERROR} of the true one; -1
	 * without visits
	 */
	public double quantileMillis(double q) {
		long rank = Math.max(1, (long) Math.ceil(q * total()));
		for (int bucket = next(0); bucket < DwellBuckets.NUMBER; bucket = next(bucket + 1)) {
			rank -= count(bucket);
			if (rank <= 0) {
				return DwellBuckets.middle(bucket);
			}
		}
		return -1;
	}

	private int count(int bucket) {
		return (this.octaves != null) ? this.octaves[bucket / DwellBuckets.IN_OCTAVE][bucket % DwellBuckets.IN_OCTAVE]
				: this.few[placeAmongFew(bucket) + 1];
	}

	public DwellHistogram copy() {
		DwellHistogram copy = new DwellHistogram();
		copy.add(this);
		return copy;
	}

	/** Pairs of gap to the bucket before and count, each as a packed number. */
	public byte[] toBytes() {
		PackedNumbers numbers = new PackedNumbers();
		int expected = 0;
		for (int i = 0; i < this.fewEnd; i += 2) {
			if (this.few[i + 1] != 0) {
				put(this.few[i] - expected, this.few[i + 1], numbers);
				expected = this.few[i] + 1;
			}
		}
		if (this.octaves != null) {
			putRows(numbers);
		}
		return numbers.toBytes(0);
	}

	/** Row by row: most of what is stored of a busy area is written here. */
	private void putRows(PackedNumbers numbers) {
		int gap = 0;
		for (int[] counts : this.octaves) {
			if (counts == null) {
				gap += DwellBuckets.IN_OCTAVE;
				continue;
			}
			for (int count : counts) {
				if (count != 0) {
					put(gap, count, numbers);
					gap = 0;
				}
				else {
					gap++;
				}
			}
		}
	}

	private static void put(int gap, int count, PackedNumbers numbers) {
		numbers.put(gap);
		numbers.put(count);
	}

	/** What {@link #toBytes()} wrote. */
	public static DwellHistogram of(byte[] bytes) {
		DwellHistogram histogram = new DwellHistogram();
		PackedNumbers numbers = PackedNumbers.in(bytes, 0);
		int next = 0;
		while (numbers.hasMore()) {
			int bucket = next + numbers.takeInt();
			histogram.addToBucket(bucket, numbers.take());
			next = bucket + 1;
		}
		return histogram;
	}

	/** About as much memory as its counts take: when spread, a handful of rows. */
	int heapBytes() {
		return (this.octaves != null) ? SPREAD_BYTES : Integer.BYTES * this.few.length;
	}

	void write(PackedNumbers out) {
		if (this.octaves != null) {
			out.put(1);
			out.putBytes(toBytes());
			return;
		}
		out.put(this.fewEnd);
		int before = 0;
		for (int i = 0; i < this.fewEnd; i += 2) {
			out.put((long) this.few[i] - before);
			out.putSigned(this.few[i + 1]);
			before = this.few[i];
		}
	}

	/** What {@link #write} wrote. */
	static DwellHistogram read(PackedNumbers in) {
		int size = in.takeInt();
		if (size % 2 != 0) {
			return of(in.takeBytes());
		}
		DwellHistogram histogram = new DwellHistogram();
		histogram.few = (size > 0) ? new int[size] : NONE;
		histogram.fewEnd = size;
		int bucket = 0;
		for (int i = 0; i < size; i += 2) {
			bucket += in.takeInt();
			histogram.few[i] = bucket;
			histogram.few[i + 1] = (int) in.takeSigned();
		}
		return histogram;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof DwellHistogram other && Arrays.equals(toBytes(), other.toBytes());
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(toBytes());
	}

	@Override
	public String toString() {
		return "visits=%d p50=%.0f ms".formatted(total(), quantileMillis(0.5));
	}

}
