package dev.footfall.summary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key under which spellings of one place meet: "Corredor A", "Corredor_A" and
 * "corredor-a" are all {@code corredor-a}. The page does the same in
 * {@code frontend/modules/location.js}; one table of cases holds both.
 */
public final class LocationKey {

	private LocationKey() {
	}

	/**
	 * Trim, NFKD, drop accents, lower-case, and one hyphen for any underscores and spaces
	 * in a row.
	 */
	public static String of(String location) {
		String trimmed = trim(location);
		return hyphenated(isAscii(trimmed) ? trimmed : decomposed(trimmed));
	}

	private static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > 0x7F) {
				return false;
			}
		}
		return true;
	}

	private static String decomposed(String text) {
		StringBuilder letters = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFKD)
			.codePoints()
			.filter((character) -> !isMark(character))
			.forEach(letters::appendCodePoint);
		return letters.toString();
	}

	private static boolean isMark(int character) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
			default -> false;
		};
	}

	private static String hyphenated(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		StringBuilder key = new StringBuilder(lower.length());
		boolean inGap = false;
		for (int i = 0; i < lower.length(); i++) {
			char character = lower.charAt(i);
			boolean gap = character == '_' || isSpace(character);
			if (!gap) {
				key.append(character);
			}
			else if (!inGap) {
				key.append('-');
			}
			inGap = gap;
		}
		return key.toString();
	}

	/** What JavaScript takes as white space; Java's own notion differs. */
	private static boolean isSpace(char character) {
		return switch (character) {
			case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F',
					'\u3000', '\uFEFF' ->
				true;
			default -> character >= '\u2000' && character <= '\u200A';
		};
	}

}
