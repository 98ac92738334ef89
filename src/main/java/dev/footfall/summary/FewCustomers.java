package dev.footfall.summary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How DataSketches counts up to 192 customers: it keeps the {@link Coupon} of each, and
 * no registers yet. Handled here as plain numbers in order, because a sketch of it takes
 * hundreds of bytes for one customer, and microseconds to merge; the bytes are the
 * library's own format, and so are its estimates.
 */
final class FewCustomers {

	/** With more the library turns to registers. */
	static final int MOST = 192;

	/** Up to 7 numbers are a list, which has its size in a byte. */
	private static final int MOST_IN_LIST = 7;

	private static final int LIST = 0;

	private static final int SET = 1;

	private static final int LIST_START = 8;

	private static final int SET_START = 12;

	private static final int LIST_SIZE = 6;

	private static final int MODE = 7;

	private static final int MODE_BITS = 3;

	private static final int FLAGS = 5;

	private static final int COMPACT = 8;

	/** HLL_8, which the sketch is to become. */
	private static final int TARGET = 2 << 2;

	private static final byte SERIAL_VERSION = 1;

	private static final byte FAMILY = 7;

	private FewCustomers() {
	}

	/**
	 * Put numbers in order, each once.
	 * @return how many are left
	 */
	static int sort(int[] numbers, int size) {
		Arrays.sort(numbers, 0, size);
		int different = Math.min(1, size);
		for (int i = 1; i < size; i++) {
			if (numbers[i] != numbers[different - 1]) {
				numbers[different++] = numbers[i];
			}
		}
		return different;
	}

	/** All numbers of two that are in order, each once. */
	static int[] merged(int[] one, int oneSize, int[] other, int otherSize) {
		int[] merged = new int[oneSize + otherSize];
		int size = 0;
		int i = 0;
		int j = 0;
		while (i < oneSize || j < otherSize) {
			if (j == otherSize || i < oneSize && one[i] < other[j]) {
				merged[size++] = one[i++];
			}
			else {
				i += (i < oneSize && one[i] == other[j]) ? 1 : 0;
				merged[size++] = other[j++];
			}
		}
		return (size == merged.length) ? merged : Arrays.copyOf(merged, size);
	}

	static byte[] toBytes(int[] numbers, int size) {
		boolean list = size <= MOST_IN_LIST;
		ByteBuffer bytes = ByteBuffer.allocate((list ? LIST_START : SET_START) + Integer.BYTES * size)
			.order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) (list ? 2 : 3)).put(SERIAL_VERSION).put(FAMILY).put((byte) Registers.LG_K).put(lgSlots(size));
		bytes.put((byte) COMPACT).put((byte) (list ? size : 0)).put((byte) (TARGET | (list ? LIST : SET)));
		if (!list) {
			bytes.putInt(size);
		}
		for (int i = 0; i < size; i++) {
			bytes.putInt(numbers[i]);
		}
		return bytes.array();
	}

	/** How large the library's table is: three quarters full at most. */
	private static byte lgSlots(int size) {
		if (size <= MOST_IN_LIST) {
			return 3;
		}
		byte slots = 5;
		while (4 * size > 3 << slots) {
			slots++;
		}
		return slots;
	}

	/** Whether these bytes of a sketch are a list or a set. */
	static boolean areIn(byte[] bytes) {
		return bytes.length > LIST_START && (bytes[MODE] & MODE_BITS) <= SET && (bytes[FLAGS] & COMPACT) != 0;
	}

	static int[] of(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		boolean list = (bytes[MODE] & MODE_BITS) == LIST;
		int[] numbers = new int[list ? bytes[LIST_SIZE] : in.getInt(LIST_START)];
		in.position(list ? LIST_START : SET_START);
		in.asIntBuffer().get(numbers);
		Arrays.sort(numbers);
		return numbers;
	}

}
