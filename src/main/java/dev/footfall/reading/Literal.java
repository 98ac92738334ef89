package dev.footfall.reading;

import java.nio.charset.StandardCharsets;

/**
 * A fixed piece of text, recognised by three words that may overlap. A record, because
 * the compiler takes the fields of other constants for variables.
 *
 * @param length 8 to 24 bytes
 * @param head the first eight
 * @param middle the eight after those, or the last ones
 * @param tail the last eight
 */
record Literal(int length, long head, long middle, long tail) {

	static Literal of(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return new Literal(bytes.length, Words.at(bytes, 0), Words.at(bytes, middleStart(bytes.length)),
				Words.at(bytes, tailStart(bytes.length)));
	}

	Literal {
		if (length > 3 * Long.BYTES) {
			throw new IllegalArgumentException("%d bytes are too many".formatted(length));
		}
	}

	private static int middleStart(int length) {
		return Math.min(Long.BYTES, tailStart(length));
	}

	private static int tailStart(int length) {
		return length - Long.BYTES;
	}

	/** Whether the text continues with it there. */
	boolean isAt(byte[] text, int start) {
		if (start + this.length > text.length) {
			return false;
		}
		long headDiffers = Words.at(text, start) ^ this.head;
		long middleDiffers = Words.at(text, start + middleStart(this.length)) ^ this.middle;
		long tailDiffers = Words.at(text, start + tailStart(this.length)) ^ this.tail;
		return (headDiffers | middleDiffers | tailDiffers) == 0;
	}

}
