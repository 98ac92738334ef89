package dev.footfall.summary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How DataSketches counts more than a few customers: 2 ^ 11 registers, each of which
 * keeps the rarest coupon that came to it. Handled here as plain bytes, because counting
 * and merging are most of what is done with them, and the library's objects take several
 * times as long; the bytes are the library's own format (HLL_8), and so are its
 * estimates.
 */
final class Registers {

	static final int LG_K = 11;

	static final int K = 1 << LG_K;

	private static final int PREAMBLE = 40;

	/** The preamble in ints, the serial version, the family. */
	private static final byte[] BEGIN = { PREAMBLE / Integer.BYTES, 1, 7, LG_K, 0 };

	/**
	 * Compact, and with records in any order, as an estimate from registers alone is.
	 */
	private static final byte FLAGS = 8 | 16;

	private static final int MODE = 7;

	/** Registers, of a byte each. */
	private static final byte HLL_8 = 2 | 2 << 2;

	/** From there on the library adds up apart. */
	private static final int RARE = 32;

	private static final int MOST = 64;

	/** Eight registers at once. */
	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

	/** The highest bit of each of eight registers, which none of them uses. */
	private static final long SPARE_BITS = 0x8080808080808080L;

	private final byte[] highest;

	Registers() {
		this(new byte[K]);
	}

	/** Takes the array as its own. */
	Registers(byte[] highest) {
		this.highest = highest;
	}

	void add(int coupon) {
		int register = Coupon.address(coupon) & (K - 1);
		int rarity = Coupon.rarity(coupon);
		if (rarity > this.highest[register]) {
			this.highest[register] = (byte) rarity;
		}
	}

	/** Add the first of some coupons. */
	void add(int[] coupons, int number) {
		for (int i = 0; i < number; i++) {
			add(coupons[i]);
		}
	}

	/**
	 * To how many registers a coupon came: there were at least as many different ones.
	 */
	int used() {
		int used = 0;
		for (byte rarity : this.highest) {
			used += (rarity != 0) ? 1 : 0;
		}
		return used;
	}

	void add(Registers other) {
		for (int i = 0; i < K; i += Long.BYTES) {
			EIGHT.set(this.highest, i, higher((long) EIGHT.get(this.highest, i), (long) EIGHT.get(other.highest, i)));
		}
	}

	/**
	 * The higher one of each of eight registers. A spare bit outlasts the subtraction
	 * where the first is not the lower one, and is then spread over its register.
	 */
	private static long higher(long some, long others) {
		long isHigher = ((some | SPARE_BITS) - others) & SPARE_BITS;
		long mask = isHigher | (isHigher - (isHigher >>> 7));
		return others ^ ((some ^ others) & mask);
	}

	Registers copy() {
		return new Registers(this.highest.clone());
	}

	/** The registers alone; not to be changed. */
	byte[] bytes() {
		return this.highest;
	}

	byte[] toBytes() {
		int[] counts = new int[MOST];
		for (byte rarity : this.highest) {
			counts[rarity]++;
		}
		return ByteBuffer.allocate(PREAMBLE + K)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(BEGIN)
			.put(FLAGS)
			.put((byte) 0)
			.put(HLL_8)
			.putDouble(0)
			.putDouble(sum(counts, 0, RARE))
			.putDouble(sum(counts, RARE, MOST))
			.putInt(counts[0])
			.putInt(0)
			.put(this.highest)
			.array();
	}

	/** The sum of 2 ^ -r over the registers, exact in a double. */
	private static double sum(int[] counts, int from, int to) {
		double sum = 0;
		for (int r = from; r < to; r++) {
			sum += Math.scalb((double) counts[r], -r);
		}
		return sum;
	}

	/**
	 * What {@link #toBytes} or the library wrote.
	 * @throws IllegalArgumentException when it is something else
	 */
	static Registers of(byte[] bytes) {
		if (bytes.length != PREAMBLE + K || bytes[MODE] != HLL_8) {
			throw new IllegalArgumentException("Not a sketch of %d registers".formatted(K));
		}
		return new Registers(Arrays.copyOfRange(bytes, PREAMBLE, bytes.length));
	}

}
