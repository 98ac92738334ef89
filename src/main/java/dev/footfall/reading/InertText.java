package dev.footfall.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The beginning of any bytes as text that does nothing wherever it is shown: no line
 * breaks, no escape sequences of terminals, no change of writing direction, nothing
 * invisible. What is not shown as it is, is written as its code point; bytes that are not
 * UTF-8 become the replacement character.
 */
public final class InertText {

	/** The most characters of the text, the ellipsis of a cut one among them. */
	public static final int MAX_CHARACTERS = 200;

	private static final char ELLIPSIS = '…';

	private static final int MAX_BYTES_PER_CHARACTER = 4;

	private InertText() {
	}

	/**
	 * How the bytes begin.
	 * @param value any bytes, or null
	 * @return at most {@value #MAX_CHARACTERS} characters; empty for null
	 */
	public static String of(byte[] value) {
		if (value == null) {
			return "";
		}
		int looked = Math.min(value.length, MAX_CHARACTERS * MAX_BYTES_PER_CHARACTER);
		String text = new String(value, 0, looked, StandardCharsets.UTF_8);
		StringBuilder inert = new StringBuilder(MAX_CHARACTERS);
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int before = inert.length();
			append(inert, text.codePointAt(i));
			if (inert.length() > MAX_CHARACTERS) {
				inert.setLength(before);
				return cut(inert);
			}
		}
		return (looked < value.length) ? cut(inert) : inert.toString();
	}

	private static void append(StringBuilder inert, int codePoint) {
		if (isShownAsItIs(codePoint)) {
			inert.appendCodePoint(codePoint);
		}
		else {
			inert.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
		}
	}

	private static boolean isShownAsItIs(int codePoint) {
		if (codePoint >= ' ' && codePoint < 0x7F) {
			return true;
		}
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
				false;
			default -> true;
		};
	}

	private static String cut(StringBuilder inert) {
		while (inert.length() >= MAX_CHARACTERS) {
			inert.setLength(inert.offsetByCodePoints(inert.length(), -1));
		}
		return inert.append(ELLIPSIS).toString();
	}

}
