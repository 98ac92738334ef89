package dev.footfall.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hands out one String per distinct text, so that the few areas and the returning
 * customers of a stream leave no garbage. A table of pairs of slots: a third text pushes
 * the older of two out, and a table that does so often doubles up to its bound. It starts
 * small because most of its cost is the memory it touches.
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

	private static final int FIRST_SLOTS = 64;

	private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

	private final int maxSlots;

	/** Two words a slot. */
	private long[] words;

	private String[] texts;

	/** The bytes of long texts. */
	private byte[][] longer;

	private int shift;

	private int pushedOut;

	private int lastSlot;

	/**
	 * @param maxSlots how many texts it holds at most, a power of two, 64 or more
	 */
	TextCache(int maxSlots) {
		this.maxSlots = maxSlots;
		allocate(FIRST_SLOTS);
	}

	private void allocate(int slots) {
		this.words = new long[2 * slots];
		this.texts = new String[slots];
		this.longer = new byte[slots][];
		this.shift = Long.numberOfLeadingZeros(slots) + 1;
		this.pushedOut = 0;
	}

	/**
	 * The text without white space around it.
	 * @param buffer holds the text in UTF-8, without NUL
	 * @return the text, or null when it is blank, not UTF-8 or {@link PlainText} refuses
	 * it
	 */
	String get(byte[] buffer, int start, int length) {
		long head = Words.at(buffer, start, length);
		long tail = tail(buffer, start, length);
		int slot = slot(head, tail);
		int other = slot ^ 1;
		this.lastSlot = slot;
		if (holds(slot, head, tail, buffer, start, length)) {
			return this.texts[slot];
		}
		if (holds(other, head, tail, buffer, start, length)) {
			this.lastSlot = other;
			return this.texts[other];
		}
		String text = decode(buffer, start, length);
		if (text == null || text.isEmpty()) {
			return null;
		}
		boolean full = this.texts[slot] != null && this.texts[other] != null;
		if (full && ++this.pushedOut > this.texts.length / 4) {
			grow();
		}
		put(head, tail, text, (length > SHORT_BYTES) ? Arrays.copyOfRange(buffer, start, start + length) : null);
		return text;
	}

	/**
	 * The {@link Hint} of the text that was handed out last; another may take its place.
	 */
	int slot() {
		return this.lastSlot;
	}

	private int slot(long head, long tail) {
		return (int) (((head ^ Long.rotateLeft(tail, 29)) * SPREAD) >>> this.shift);
	}

	private void grow() {
		long[] oldWords = this.words;
		String[] oldTexts = this.texts;
		byte[][] oldLonger = this.longer;
		if (oldTexts.length == this.maxSlots) {
			return;
		}
		allocate(2 * oldTexts.length);
		for (int i = 0; i < oldTexts.length; i++) {
			if (oldTexts[i] != null) {
				put(oldWords[2 * i], oldWords[2 * i + 1], oldTexts[i], oldLonger[i]);
			}
		}
	}

	private void put(long head, long tail, String text, byte[] bytes) {
		int slot = slot(head, tail);
		if (this.texts[slot] != null) {
			move(slot, slot ^ 1);
		}
		this.words[2 * slot] = head;
		this.words[2 * slot + 1] = tail;
		this.texts[slot] = text;
		this.longer[slot] = bytes;
	}

	private void move(int from, int to) {
		this.words[2 * to] = this.words[2 * from];
		this.words[2 * to + 1] = this.words[2 * from + 1];
		this.texts[to] = this.texts[from];
		this.longer[to] = this.longer[from];
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

	private boolean holds(int slot, long head, long tail, byte[] buffer, int start, int length) {
		return this.words[2 * slot] == head && this.words[2 * slot + 1] == tail && this.texts[slot] != null
				&& ((tail & NEVER_IN_UTF_8) != NEVER_IN_UTF_8 || equals(this.longer[slot], buffer, start, length));
	}

	private static boolean equals(byte[] known, byte[] buffer, int start, int length) {
		return known != null && Arrays.equals(known, 0, known.length, buffer, start, start + length);
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
