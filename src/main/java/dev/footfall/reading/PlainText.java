package dev.footfall.reading;

/**
 * What a name in a reading may be: at most 200 characters, none of them a control
 * character or half a surrogate pair.
 */
final class PlainText {

	private static final int MAX_CHARACTERS = 200;

	private PlainText() {
	}

	/**
	 * The text without white space around it.
	 * @return the text, empty when blank, or null when a name may not be so
	 */
	static String of(String text) {
		String stripped = text.strip();
		return isAcceptable(stripped) ? stripped : null;
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
