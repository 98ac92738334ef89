package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;

/**
 * Whole numbers one after the other, each in as few bytes as it needs, seven bits each,
 * the low ones first: how what a fold has by the hundred thousand is kept, stored and
 * travels, because an object of each would take ten times as long. They are put at the
 * end and taken from the first to the last.
 */
final class PackedNumbers {

	private static final int MOST_BYTES = 10;

	private static final int BITS = 7;

	private static final int MORE = 1 << BITS;

	private byte[] bytes;

	/** How many bytes are in use. */
	private int length;

	/** Where the number is that is taken next. */
	private int at;

	PackedNumbers() {
		this(256);
	}

	/**
	 * @param firstBytes for as many bytes there is room at first
	 */
	PackedNumbers(int firstBytes) {
		this(new byte[firstBytes], 0, 0);
	}

	private PackedNumbers(byte[] bytes, int length, int at) {
		this.bytes = bytes;
		this.length = length;
		this.at = at;
	}

	/** Those in stored bytes from there on, to be taken. */
	static PackedNumbers in(byte[] bytes, int from) {
		return in(bytes, from, bytes.length);
	}

	/** Those in stored bytes from there up to, but not including, the end. */
	static PackedNumbers in(byte[] bytes, int from, int end) {
		return new PackedNumbers(bytes, end, from);
	}

	/** All that are here now, to be taken again, whatever is put later. */
	PackedNumbers fromStart() {
		return new PackedNumbers(this.bytes, this.length, 0);
	}

	/** Negative numbers take ten bytes. */
	void put(long number) {
		makeRoom(MOST_BYTES);
		long rest = number;
		int end = this.length;
		while ((rest & -MORE) != 0) {
			this.bytes[end++] = (byte) (rest | MORE);
			rest >>>= BITS;
		}
		this.bytes[end++] = (byte) rest;
		this.length = end;
	}

	/** Small numbers of either sign take few bytes. */
	void putSigned(long number) {
		put((number << 1) ^ (number >> (Long.SIZE - 1)));
	}

	void putBytes(byte[] all) {
		put(all.length);
		makeRoom(all.length);
		System.arraycopy(all, 0, this.bytes, this.length, all.length);
		this.length += all.length;
	}

	private void makeRoom(int needed) {
		if (this.bytes.length - this.length < needed) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.length + needed));
		}
	}

	boolean hasMore() {
		return this.at < this.length;
	}

	long take() {
		long number = 0;
		for (int shift = 0;; shift += BITS) {
			byte next = this.bytes[this.at++];
			number |= (long) (next & (MORE - 1)) << shift;
			if (next >= 0) {
				return number;
			}
		}
	}

	int takeInt() {
		return (int) take();
	}

	long takeSigned() {
		long folded = take();
		return (folded >>> 1) ^ -(folded & 1);
	}

	byte[] takeBytes() {
		int size = takeInt();
		this.at += size;
		return Arrays.copyOfRange(this.bytes, this.at - size, this.at);
	}

	/**
	 * All numbers as they are stored.
	 * @param before so many bytes of whoever stores them come first
	 */
	byte[] toBytes(int before) {
		byte[] all = new byte[before + this.length];
		System.arraycopy(this.bytes, 0, all, before, this.length);
		return all;
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeInt(this.length);
		out.write(this.bytes, 0, this.length);
	}

	static PackedNumbers read(ObjectInputStream in) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return in(bytes, 0);
	}

}
