package dev.footfall.reading;

/**
 * Reads digits eight at a time, from a word of {@link Words}.
 */
final class Digits {

	private static final long EACH_BYTE = 0x0101010101010101L;

	private static final long HIGH_BITS = 0x80 * EACH_BYTE;

	private static final long ZEROS = '0' * EACH_BYTE;

	/** Lifts what is more than 9 into the high bit. */
	private static final long LIFT = (0x80 - 10) * EACH_BYTE;

	private Digits() {
	}

	/** How many of the word's bytes are digits, from the first on. */
	static int count(long word) {
		return Words.before(beyond(word ^ ZEROS));
	}

	/** The high bit of each byte that is more than 9, up to the first of them. */
	static long beyond(long values) {
		return (values | (values + LIFT)) & HIGH_BITS;
	}

	/** Whether so many digits are a whole number as JSON writes it. */
	static boolean isNumber(long word, int count) {
		return count == 1 || count > 1 && Words.byteOf(word, 0) != '0';
	}

	/**
	 * The number that the word's first bytes stand for: digits that are neighbours become
	 * numbers of two digits, those become numbers of four, and those one of eight.
	 * @param count how many, 1 to 8, and all of them digits
	 */
	static int number(long word, int count) {
		long ones = (word ^ ZEROS) << (Long.SIZE - Byte.SIZE * count);
		long twos = (ones * 10 + (ones >>> Byte.SIZE)) & 0x00FF00FF00FF00FFL;
		long fours = (twos * 100 + (twos >>> 2 * Byte.SIZE)) & 0x0000FFFF0000FFFFL;
		return (int) (fours * 10_000 + (fours >>> 4 * Byte.SIZE));
	}

	/**
	 * The same for what stands behind a decimal point.
	 * @param places how many digits the result has, at least as many as there are
	 */
	static int fraction(long word, int count, int places) {
		long behind = -1L << (Byte.SIZE * count);
		return number(word & ~behind | ZEROS & behind, places);
	}

}
