package dev.footfall.summary;

/**
 * The buckets of a {@link DwellHistogram}, numbered from the shortest dwell: a
 * millisecond wide below 128 ms, and {@value #IN_OCTAVE} to each doubling above.
 * <p>
 * This is the linearly interpolated mapping of DDSketch (Masson, Rim, Lee: DDSketch, VLDB
 * 2019) on whole numbers: a bucket is found by two shifts, where a logarithm would cost
 * more than the rest of the fold.
 */
final class DwellBuckets {

	private static final int IN_OCTAVE_BITS = 6;

	/** How many each doubling has. */
	static final int IN_OCTAVE = 1 << IN_OCTAVE_BITS;

	/** Enough for every dwell that is accepted, a day at most. */
	static final int OCTAVES = 32;

	/** All of them. */
	static final int NUMBER = OCTAVES * IN_OCTAVE;

	/** Half a bucket's width by its lower bound. */
	static final double RELATIVE_ERROR = 1.0 / (2 * IN_OCTAVE);

	private DwellBuckets() {
	}

	/** The bucket of a dwell, milliseconds. */
	static int of(long millis) {
		int shift = Math.max(0, Long.SIZE - 1 - IN_OCTAVE_BITS - Long.numberOfLeadingZeros(millis | 1));
		return (int) ((long) shift * IN_OCTAVE + (millis >>> shift));
	}

	/** The middle of a bucket, milliseconds. */
	static double middle(int bucket) {
		return (lower(bucket) + lower(bucket + 1) - 1) / 2.0;
	}

	/** The lowest dwell of a bucket, milliseconds. */
	private static long lower(int bucket) {
		int shift = Math.max(0, bucket / IN_OCTAVE - 1);
		return ((long) bucket - (long) shift * IN_OCTAVE) << shift;
	}

}
