package dev.footfall.summary;

import org.apache.datasketches.Util;
import org.apache.datasketches.hash.MurmurHash3;

/**
 * What stands for a customer in sketches, as DataSketches makes it and calls it: 26 bits
 * of a hash of the name, and above them how rare another part of the hash is.
 */
final class Coupon {

	/** Stands for the customer of a visit that names none; no name's. */
	static final int NOBODY = 0;

	private static final int ADDRESS_BITS = 26;

	private static final int ADDRESS = (1 << ADDRESS_BITS) - 1;

	private static final int MOST_ZEROS = 62;

	private Coupon() {
	}

	/** The coupon of a customer; always the same. */
	static int of(String customer) {
		long[] hash = MurmurHash3.hash(identity(customer), Util.DEFAULT_UPDATE_SEED);
		int zeros = Math.min(MOST_ZEROS, Long.numberOfLeadingZeros(hash[1]));
		return (zeros + 1) << ADDRESS_BITS | (int) (hash[0] & ADDRESS);
	}

	/** A number for a name, spread over all longs (FNV-1a, 64 bits). */
	static long identity(String customer) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < customer.length(); i++) {
			hash = (hash ^ customer.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

	static int address(int coupon) {
		return coupon & ADDRESS;
	}

	/** One of 2 ^ n customers has one that is higher than n. */
	static int rarity(int coupon) {
		return coupon >>> ADDRESS_BITS;
	}

}
