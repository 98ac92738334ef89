package dev.footfall.reading;

/**
 * Hands out one String per distinct text, so that the few areas and the returning
 * customers of a stream leave no garbage. A direct-mapped table: a collision replaces the
 * older text, memory stays bounded.
 */
final class TextCache {

	private static final int MAX_CHARACTERS = 200;

	private static final int SLOTS = 1 << 14;

	private final String[] slots = new String[SLOTS];

	/**
	 * The trimmed text.
	 * @return the text, empty when blank, or null when it is longer than 200 characters,
	 * holds a control character or half a surrogate pair
	 */
	String get(char[] buffer, int offset, int length) {
		int start = offset;
		int end = offset + length;
		while (start < end && Character.isWhitespace(buffer[start])) {
			start++;
		}
		while (end > start && Character.isWhitespace(buffer[end - 1])) {
			end--;
		}
		int hash = 0;
		for (int i = start; i < end; i++) {
			hash = 31 * hash + buffer[i];
		}
		int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
		String known = this.slots[slot];
		if (known != null && matches(known, buffer, start, end)) {
			return known;
		}
		String text = new String(buffer, start, end - start);
		if (!isAcceptable(text)) {
			return null;
		}
		this.slots[slot] = text;
		return text;
	}

	private static boolean matches(String known, char[] buffer, int start, int end) {
		if (known.length() != end - start) {
			return false;
		}
		for (int i = start; i < end; i++) {
			if (known.charAt(i - start) != buffer[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean isAcceptable(String text) {
		return text.codePointCount(0, text.length()) <= MAX_CHARACTERS && text.codePoints()
			.noneMatch(
					(c) -> Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
	}

}
