package dev.footfall.summary;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long visits took, as counts in buckets whose width grows with the dwell: exact to
 * the millisecond below 128 ms, and 64 buckets to each doubling above. Merging adds
 * counts, so it is exact in any order and can be taken back; a quantile is off by at most
 * {@link #RELATIVE_ERROR}.
 * <p>
 * This is DDSketch (Masson, Rim, Lee: DDSketch, VLDB 2019) with the linearly interpolated
 * mapping, on whole numbers: a bucket is found by two shifts, where a logarithm would
 * cost more than the rest of the fold.
 */
public final class DwellHistogram implements Serializable {

	/** Half a bucket's width by its lower bound. */
	public static final double RELATIVE_ERROR = 1.0 / 128;

	private static final int SUB_BUCKET_BITS = 6;

	private static final int SUB_BUCKETS = 1 << SUB_BUCKET_BITS;

	/** Enough for every dwell that is accepted, a day at most. */
	private static final int OCTAVES = 32;

	private static final int BUCKETS = OCTAVES * SUB_BUCKETS;

	/**
	 * Counts of 64 neighbouring buckets each; null where there are none. Two billion
	 * visits to one bucket are as many as it counts, which no quantile would notice.
	 */
	private final transient int[][] octaves = new int[OCTAVES][];

	private static int bucket(long millis) {
		int shift = Math.max(0, Long.SIZE - 1 - SUB_BUCKET_BITS - Long.numberOfLeadingZeros(millis | 1));
		return (int) ((long) shift * SUB_BUCKETS + (millis >>> shift));
	}

	/** The lowest dwell of a bucket, milliseconds. */
	private static long lower(int bucket) {
		int shift = Math.max(0, bucket / SUB_BUCKETS - 1);
		return ((long) bucket - (long) shift * SUB_BUCKETS) << shift;
	}

	void add(long millis) {
		addToBucket(bucket(millis), 1);
	}

	/** Count it several times, or take back as many. */
	void add(long millis, int times) {
		addToBucket(bucket(millis), times);
	}

	void add(DwellHistogram other) {
		add(other, 1);
	}

	void subtract(DwellHistogram other) {
		add(other, -1);
	}

	private void add(DwellHistogram other, int sign) {
		for (int octave = 0; octave < OCTAVES; octave++) {
			int[] added = other.octaves[octave];
			if (added != null) {
				int[] counts = octave(octave);
				for (int i = 0; i < SUB_BUCKETS; i++) {
					counts[i] = capped(counts[i] + (long) sign * added[i]);
				}
			}
		}
	}

	private void addToBucket(int bucket, long count) {
		int[] counts = octave(bucket / SUB_BUCKETS);
		int i = bucket % SUB_BUCKETS;
		counts[i] = capped(counts[i] + count);
	}

	private static int capped(long count) {
		return (int) Math.min(Integer.MAX_VALUE, count);
	}

	private int[] octave(int octave) {
		int[] counts = this.octaves[octave];
		if (counts == null) {
			counts = new int[SUB_BUCKETS];
			this.octaves[octave] = counts;
		}
		return counts;
	}

	/** How many visits it holds. */
	public long total() {
		long total = 0;
		for (int[] counts : this.octaves) {
			if (counts != null) {
				total += IntStream.of(counts).asLongStream().sum();
			}
		}
		return total;
	}

	/** Whether every count is 0. */
	boolean isEmpty() {
		return Stream.of(this.octaves)
			.filter(Objects::nonNull)
			.flatMapToInt(IntStream::of)
			.allMatch((count) -> count == 0);
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
		for (int bucket = 0; bucket < BUCKETS; bucket++) {
			rank -= count(bucket);
			if (rank <= 0) {
				return middle(bucket);
			}
		}
		return -1;
	}

	private long count(int bucket) {
		int[] counts = this.octaves[bucket / SUB_BUCKETS];
		return (counts != null) ? counts[bucket % SUB_BUCKETS] : 0;
	}

	private static double middle(int bucket) {
		return (lower(bucket) + lower(bucket + 1) - 1) / 2.0;
	}

	public DwellHistogram copy() {
		DwellHistogram copy = new DwellHistogram();
		copy.add(this);
		return copy;
	}

	/** Pairs of gap to the bucket before and count, each as a variable-length number. */
	public byte[] toBytes() {
		ByteBuffer bytes = ByteBuffer.allocate(2 * VarInts.MOST_BYTES * used());
		int next = 0;
		for (int octave = 0; octave < OCTAVES; octave++) {
			int[] counts = this.octaves[octave];
			for (int i = 0; counts != null && i < SUB_BUCKETS; i++) {
				if (counts[i] != 0) {
					int bucket = octave * SUB_BUCKETS + i;
					VarInts.write(bucket - next, bytes);
					VarInts.write(counts[i], bytes);
					next = bucket + 1;
				}
			}
		}
		return Arrays.copyOf(bytes.array(), bytes.position());
	}

	/** How many buckets are not empty. */
	private int used() {
		int used = 0;
		for (int[] counts : this.octaves) {
			for (int i = 0; counts != null && i < SUB_BUCKETS; i++) {
				used += (counts[i] != 0) ? 1 : 0;
			}
		}
		return used;
	}

	/** What {@link #toBytes()} wrote. */
	public static DwellHistogram of(byte[] bytes) {
		DwellHistogram histogram = new DwellHistogram();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		int next = 0;
		while (in.hasRemaining()) {
			int bucket = next + (int) VarInts.read(in);
			histogram.addToBucket(bucket, VarInts.read(in));
			next = bucket + 1;
		}
		return histogram;
	}

	private Object writeReplace() {
		return new Bytes(toBytes());
	}

	private void readObject(ObjectInputStream in) throws InvalidObjectException {
		throw new InvalidObjectException("comes as bytes");
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

	/** How it travels. */
	private static final class Bytes implements Serializable {

		private static final long serialVersionUID = 1;

		private final byte[] bytes;

		Bytes(byte[] bytes) {
			this.bytes = bytes;
		}

		private Object readResolve() {
			return DwellHistogram.of(this.bytes);
		}

	}

}
