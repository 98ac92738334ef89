package dev.footfall.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Accepts UTF-8 alone. Jackson would also take UTF-16 and UTF-32, skip a byte order mark
 * and let overlong sequences through.
 */
final class Encoding {

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final CharBuffer scratch = CharBuffer.allocate(ReadingParser.MAX_RECORD_BYTES);

	boolean accepts(byte[] value) {
		boolean ascii = true;
		for (byte b : value) {
			if (b <= 0) {
				if (b == 0) {
					return false;
				}
				ascii = false;
			}
		}
		return ascii || (!startsWithByteOrderMark(value) && isUtf8(value));
	}

	private static boolean startsWithByteOrderMark(byte[] value) {
		return value.length >= 3 && value[0] == (byte) 0xEF && value[1] == (byte) 0xBB && value[2] == (byte) 0xBF;
	}

	private boolean isUtf8(byte[] value) {
		this.scratch.clear();
		this.decoder.reset();
		return !this.decoder.decode(ByteBuffer.wrap(value), this.scratch, true).isError();
	}

}
