package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;

/**
 * Whole numbers one after the other, each in as few bytes as it needs: how what a fold
 * has by the hundred thousand travels, because an object of each would take ten times as
 * long. Written once and read once, from the first to the last.
 */
final class PackedNumbers {

	private static final int MORE = 0x80;

	private static final int BITS = 7;

	private byte[] bytes;

	/** Where the next number is, when it is read, or goes. */
	private int at;

	PackedNumbers() {
		this(new byte[256]);
	}

	private PackedNumbers(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Negative numbers take ten bytes. */
	void put(long number) {
		makeRoom(VarInts.MOST_BYTES);
		long rest = number;
		while ((rest & -MORE) != 0) {
			this.bytes[this.at++] = (byte) (rest | MORE);
			rest >>>= BITS;
		}
		this.bytes[this.at++] = (byte) rest;
	}

	/** Small numbers of either sign take few bytes. */
	void putSigned(long number) {
		put(VarInts.folded(number));
	}

	void putBytes(byte[] all) {
		put(all.length);
		makeRoom(all.length);
		System.arraycopy(all, 0, this.bytes, this.at, all.length);
		this.at += all.length;
	}

	private void makeRoom(int needed) {
		if (this.bytes.length - this.at < needed) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.at + needed));
		}
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
		return VarInts.unfolded(take());
	}

	byte[] takeBytes() {
		int length = takeInt();
		this.at += length;
		return Arrays.copyOfRange(this.bytes, this.at - length, this.at);
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeInt(this.at);
		out.write(this.bytes, 0, this.at);
	}

	static PackedNumbers read(ObjectInputStream in) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return new PackedNumbers(bytes);
	}

}
