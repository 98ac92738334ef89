package dev.footfall.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hands out one String per distinct text, so that the few areas and the returning
 * customers of a stream leave no garbage. Texts are numbered as they come and found
 * through a hash table of their numbers with open addressing: what a look takes lies
 * close together, because most of its cost is the memory it touches. When it is full it
 * forgets all and begins anew.
 * <p>
 * Up to 16 bytes are recognised by two words alone, without a look at the String. The
 * second word of a longer text is a hash that ends in a byte which UTF-8 never has; such
 * texts are compared in full.
 */
final class TextCache {

	/** A word for each half of the usual name. */
	private static final int SHORT_BYTES = 2 * Long.BYTES;

	private static final long NEVER_IN_UTF_8 = 0xFFL << 56;

	/**
	 * Texts that are numbered have hashes that lie close together; this drives them apart
	 * (the golden ratio, as in Knuth's multiplicative hashing).
	 */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private static final int FIRST_TEXTS = 32;

	/** Whoever finds texts with equal hashes must not make the search a long one. */
	private static final int MOST_PROBES = 8;

	private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

	private final int maxTexts;

	/** The number of a text and 1 more; twice as many as there is room for texts. */
	private int[] slots;

	private int shift;

	/** Two words a text. */
	private long[] words;

	private String[] texts;

	/** The bytes of long texts. */
	private byte[][] longer;

	private int size;

	private int last;

	private int length;

	/**
	 * @param maxTexts how many texts it holds at most, a power of two, 32 or more
	 */
	TextCache(int maxTexts) {
		this.maxTexts = maxTexts;
		allocate(FIRST_TEXTS);
	}

	private void allocate(int room) {
		this.slots = new int[2 * room];
		this.shift = Long.numberOfLeadingZeros(2 * room) + 1;
		this.words = new long[2 * room];
		this.texts = new String[room];
		this.longer = new byte[room][];
		this.size = 0;
	}

	/**
	 * The text without white space around it.
	 * @param buffer holds the text in UTF-8, without NUL
	 * @return the text, or null when it is blank, not UTF-8 or {@link PlainText} refuses
	 * it
	 */
	String get(byte[] buffer, int start, int length) {
		return find(Words.at(buffer, start, length), tail(buffer, start, length), buffer, start, length);
	}

	/**
	 * The same of a JSON string without escapes.
	 * @param start behind its first quote; it ends as {@link Words#endOfPlainString} says
	 */
	String read(byte[] buffer, int start) {
		if (start + SHORT_BYTES <= buffer.length) {
			long head = Words.at(buffer, start);
			long tail = Words.at(buffer, start + Long.BYTES);
			long headEnds = Words.ends(head);
			long tailEnds = Words.ends(tail);
			if ((headEnds | tailEnds) != 0) {
				long withTail = Words.bitsWithout(headEnds);
				this.length = Words.before(headEnds) + (int) (Words.before(tailEnds) & withTail);
				return find(head & Words.bitsBefore(headEnds), tail & Words.bitsBefore(tailEnds) & withTail, buffer,
						start, this.length);
			}
		}
		this.length = Words.endOfPlainString(buffer, start) - start;
		return get(buffer, start, this.length);
	}

	/** How many bytes the string takes that was read last. */
	int length() {
		return this.length;
	}

	private String find(long head, long tail, byte[] buffer, int start, int length) {
		int slot = slot(head, tail);
		for (int probe = 0; probe < MOST_PROBES && this.slots[slot] != 0; probe++) {
			int number = this.slots[slot] - 1;
			if (is(number, head, tail, buffer, start, length)) {
				this.last = number;
				return this.texts[number];
			}
			slot = next(slot);
		}
		return put(head, tail, buffer, start, length);
	}

	/**
	 * The {@link Hint} of the text that was handed out last; another may take its place.
	 */
	int number() {
		return this.last;
	}

	private int slot(long head, long tail) {
		return (int) (((head ^ Long.rotateLeft(tail, 29)) * SPREAD) >>> this.shift);
	}

	private int next(int slot) {
		return (slot + 1) & (this.slots.length - 1);
	}

	private boolean is(int number, long head, long tail, byte[] buffer, int start, int length) {
		return this.words[2 * number] == head && this.words[2 * number + 1] == tail
				&& ((tail & NEVER_IN_UTF_8) != NEVER_IN_UTF_8 || equals(this.longer[number], buffer, start, length));
	}

	private static boolean equals(byte[] known, byte[] buffer, int start, int length) {
		return known != null && Arrays.equals(known, 0, known.length, buffer, start, start + length);
	}

	private String put(long head, long tail, byte[] buffer, int start, int length) {
		String text = decode(buffer, start, length);
		if (text == null || text.isEmpty()) {
			return null;
		}
		if (this.size == this.texts.length) {
			makeRoom();
		}
		int number = this.size++;
		this.words[2 * number] = head;
		this.words[2 * number + 1] = tail;
		this.texts[number] = text;
		this.longer[number] = (length > SHORT_BYTES) ? Arrays.copyOfRange(buffer, start, start + length) : null;
		enter(number);
		this.last = number;
		return text;
	}

	private void makeRoom() {
		if (this.size == this.maxTexts) {
			allocate(FIRST_TEXTS);
			return;
		}
		int room = 2 * this.size;
		this.words = Arrays.copyOf(this.words, 2 * room);
		this.texts = Arrays.copyOf(this.texts, room);
		this.longer = Arrays.copyOf(this.longer, room);
		this.slots = new int[2 * room];
		this.shift--;
		for (int number = 0; number < this.size; number++) {
			enter(number);
		}
	}

	/** Where it belongs, or in the place of the text that is there. */
	private void enter(int number) {
		int home = slot(this.words[2 * number], this.words[2 * number + 1]);
		int slot = home;
		for (int probe = 1; probe < MOST_PROBES && this.slots[slot] != 0; probe++) {
			slot = next(slot);
		}
		this.slots[(this.slots[slot] == 0) ? slot : home] = number + 1;
	}

	private static long tail(byte[] buffer, int start, int length) {
		if (length <= SHORT_BYTES) {
			return (length > Long.BYTES) ? Words.at(buffer, start + Long.BYTES, length - Long.BYTES) : 0;
		}
		long hash = length;
		for (int i = Long.BYTES; i < length; i += Long.BYTES) {
			hash = (hash ^ Words.at(buffer, start + i, length - i)) * SPREAD;
			hash ^= hash >>> 32;
		}
		return hash | NEVER_IN_UTF_8;
	}

	private String decode(byte[] buffer, int start, int length) {
		try {
			return PlainText.of(this.utf8.decode(ByteBuffer.wrap(buffer, start, length)).toString());
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
