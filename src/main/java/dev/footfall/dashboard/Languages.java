package dev.footfall.dashboard;

import java.util.Locale;

/**
 * Chooses the language of an answer.
 */
final class Languages {

	private Languages() {
	}

	/**
	 * The language that was asked for, else the one that the client prefers.
	 * @throws UnknownChoiceException when there are no texts in it
	 */
	static Locale of(String asked, Locale preferred) {
		if (asked == null) {
			return preferred;
		}
		return Catalogue.LANGUAGES.stream()
			.filter((language) -> language.toLanguageTag().equals(asked))
			.findFirst()
			.orElseThrow(() -> new UnknownChoiceException("lang",
					Catalogue.LANGUAGES.stream().map(Locale::toLanguageTag).toList()));
	}

}
