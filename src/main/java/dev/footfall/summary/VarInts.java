package dev.footfall.summary;

import java.nio.ByteBuffer;

/**
 * Whole numbers in as few bytes as they need, seven bits each, the low ones first.
 */
final class VarInts {

	static final int MOST_BYTES = 10;

	private static final int BITS = 7;

	private static final int MORE = 1 << BITS;

	private VarInts() {
	}

	/** Negative numbers take ten bytes. */
	static void write(long value, ByteBuffer out) {
		long rest = value;
		while ((rest & -MORE) != 0) {
			out.put((byte) (rest | MORE));
			rest >>>= BITS;
		}
		out.put((byte) rest);
	}

	/** Small numbers of either sign become small ones without. */
	static long folded(long value) {
		return (value << 1) ^ (value >> (Long.SIZE - 1));
	}

	static long unfolded(long value) {
		return (value >>> 1) ^ -(value & 1);
	}

	static long read(ByteBuffer in) {
		long value = 0;
		for (int shift = 0;; shift += BITS) {
			byte next = in.get();
			value |= (long) (next & (MORE - 1)) << shift;
			if (next >= 0) {
				return value;
			}
		}
	}

}
