package dev.footfall.reading;

import java.nio.charset.StandardCharsets;

/**
 * A fixed piece of text of at least eight bytes, recognised in two or three comparisons.
 */
final class Literal {

	private final int length;

	private final long[] words;

	private final long last;

	Literal(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		this.length = bytes.length;
		this.words = new long[(bytes.length - 1) / Long.BYTES];
		for (int i = 0; i < this.words.length; i++) {
			this.words[i] = Words.at(bytes, i * Long.BYTES);
		}
		this.last = Words.at(bytes, bytes.length - Long.BYTES);
	}

	int length() {
		return this.length;
	}

	/** Whether the text continues with it there. */
	boolean isAt(byte[] text, int start) {
		int end = start + this.length;
		if (end > text.length || Words.at(text, end - Long.BYTES) != this.last) {
			return false;
		}
		for (int i = 0; i < this.words.length; i++) {
			if (Words.at(text, start + i * Long.BYTES) != this.words[i]) {
				return false;
			}
		}
		return true;
	}

}
