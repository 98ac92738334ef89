package dev.footfall.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at text eight bytes at a time: the first byte is the lowest of the word.
 */
final class Words {

	private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long LOW_BITS = 0x0101010101010101L;

	private static final long HIGH_BITS = 0x8080808080808080L;

	private static final long QUOTES = '"' * LOW_BITS;

	private static final long BACKSLASHES = '\\' * LOW_BITS;

	private static final long BLANKS = ' ' * LOW_BITS;

	private Words() {
	}

	/** The eight bytes from there on. */
	static long at(byte[] text, int start) {
		return (long) WORD.get(text, start);
	}

	/** The bytes from there on, at most eight; zeros stand for the missing ones. */
	static long at(byte[] text, int start, int length) {
		if (length >= Long.BYTES) {
			return at(text, start);
		}
		if (start + Long.BYTES <= text.length) {
			return at(text, start) & ~(-1L << (length * Byte.SIZE));
		}
		long word = 0;
		for (int i = length - 1; i >= 0; i--) {
			word = word << Byte.SIZE | (text[start + i] & 0xFF);
		}
		return word;
	}

	/**
	 * Where a JSON string without escapes ends, or becomes something else: the first
	 * quote, backslash or control character from there on, or the text's length.
	 */
	static int endOfPlainString(byte[] text, int start) {
		int i = start;
		for (; i + Long.BYTES <= text.length; i += Long.BYTES) {
			long ends = ends(at(text, i));
			if (ends != 0) {
				return i + before(ends);
			}
		}
		while (i < text.length && text[i] != '"' && text[i] != '\\' && (text[i] < 0 || text[i] >= ' ')) {
			i++;
		}
		return i;
	}

	/**
	 * The high bit of the first byte that ends a plain string is the lowest one set;
	 * those above it mean nothing (Warren, Hacker's Delight, 6-1).
	 */
	static long ends(long word) {
		long control = (word - BLANKS) & ~word;
		return (zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | control) & HIGH_BITS;
	}

	/** One of a word's bytes, the first being 0. */
	static byte byteOf(long word, int number) {
		return (byte) (word >>> Byte.SIZE * number);
	}

	/** How many bytes come before the first whose high bit is set; eight if none is. */
	static int before(long marks) {
		return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
	}

	/**
	 * The bits of all bytes before the first whose high bit is set.
	 * @param marks nothing but high bits
	 */
	static long bitsBefore(long marks) {
		return ((marks & -marks) >>> (Byte.SIZE - 1)) - 1;
	}

	/** All bits if there are no marks, else none. */
	static long bitsWithout(long marks) {
		return ~((marks | -marks) >> (Long.SIZE - 1));
	}

	private static long zeros(long word) {
		return (word - LOW_BITS) & ~word;
	}

}
