package dev.footfall.summary;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;

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

	private static final long[] NONE = {};

	/** The bucket that {@code counts} begins with. */
	private int first;

	private long[] counts = NONE;

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
		add(bucket(millis), 1);
	}

	void add(DwellHistogram other) {
		add(other, 1);
	}

	void subtract(DwellHistogram other) {
		add(other, -1);
	}

	private void add(DwellHistogram other, int sign) {
		if (other.counts.length > 0) {
			cover(other.first, other.first + other.counts.length);
			for (int i = 0; i < other.counts.length; i++) {
				this.counts[other.first - this.first + i] += sign * other.counts[i];
			}
		}
	}

	private void add(int bucket, long count) {
		int index = bucket - this.first;
		if (index < 0 || index >= this.counts.length) {
			cover(bucket, bucket + 1);
			index = bucket - this.first;
		}
		this.counts[index] += count;
	}

	private void cover(int from, int to) {
		if (this.counts.length == 0) {
			this.first = from;
			this.counts = new long[to - from];
			return;
		}
		int newFirst = Math.min(from, this.first);
		int newTo = Math.max(to, this.first + this.counts.length);
		if (newTo - newFirst > this.counts.length) {
			long[] wider = new long[newTo - newFirst];
			System.arraycopy(this.counts, 0, wider, this.first - newFirst, this.counts.length);
			this.counts = wider;
			this.first = newFirst;
		}
	}

	/** How many visits it holds. */
	public long total() {
		long total = 0;
		for (long count : this.counts) {
			total += count;
		}
		return total;
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
		for (int i = 0; i < this.counts.length; i++) {
			rank -= this.counts[i];
			if (rank <= 0) {
				return middle(this.first + i);
			}
		}
		return -1;
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
		ByteBuffer bytes = ByteBuffer.allocate(this.counts.length * 15 + 1);
		int next = 0;
		for (int i = 0; i < this.counts.length; i++) {
			if (this.counts[i] != 0) {
				VarInts.write(this.first + i - next, bytes);
				VarInts.write(this.counts[i], bytes);
				next = this.first + i + 1;
			}
		}
		return Arrays.copyOf(bytes.array(), bytes.position());
	}

	/** What {@link #toBytes()} wrote. */
	public static DwellHistogram of(byte[] bytes) {
		DwellHistogram histogram = new DwellHistogram();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		int next = 0;
		while (in.hasRemaining()) {
			int bucket = next + (int) VarInts.read(in);
			histogram.add(bucket, VarInts.read(in));
			next = bucket + 1;
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
