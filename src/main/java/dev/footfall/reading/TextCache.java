package dev.footfall.reading;

/**
 * Hands out one String per distinct text, so that the few areas and the returning
 * customers of a stream leave no garbage. A direct-mapped table: a collision replaces the
 * older text, memory stays bounded.
 */
final class TextCache {

	private static final int MAX_CHARACTERS = 200;

	/**
	 * Texts that are numbered have hashes that lie close together; this drives them
	 * apart.
	 */
	private static final int SPREAD = 0x9E3779B9;

	private final String[] slots;

	private final int shift;

	/**
	 * @param slots how many texts it holds at most, a power of two above 1
	 */
	TextCache(int slots) {
		this.slots = new String[slots];
		this.shift = Integer.numberOfLeadingZeros(slots) + 1;
	}

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
		int slot = (hash * SPREAD) >>> this.shift;
		String known = this.slots[slot];
		if (known != null && known.hashCode() == hash && matches(known, buffer, start, end)) {
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
		int surrogatePairs = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isISOControl(c)) {
				return false;
			}
			if (Character.isSurrogate(c)) {
				if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
					return false;
				}
				surrogatePairs++;
				i++;
			}
		}
		return text.length() - surrogatePairs <= MAX_CHARACTERS;
	}

}
