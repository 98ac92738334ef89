package dev.footfall.dashboard;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one language, with numbered places for values: {@code {0} of {1}}. Values
 * are put in as they are and not searched for places of their own.
 */
final class Catalogue {

	/** Every language there is; the first one stands in for others. */
	static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"));

	private static final String NAME = "messages";

	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

	private final Locale locale;

	private final ResourceBundle texts;

	private Catalogue(Locale locale) {
		this.locale = locale;
		this.texts = ResourceBundle.getBundle(NAME, locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	static Catalogue of(Locale locale) {
		return new Catalogue(locale);
	}

	Locale locale() {
		return this.locale;
	}

	/** The language as a tag, such as {@code pt-BR}. */
	String language() {
		return this.locale.toLanguageTag();
	}

	String text(String key, Object... values) {
		return PLACE.matcher(this.texts.getString(key))
			.replaceAll((place) -> Matcher.quoteReplacement(value(values, Integer.parseInt(place.group(1)))));
	}

	private static String value(Object[] values, int place) {
		return (place < values.length) ? String.valueOf(values[place]) : "";
	}

	/** The texts whose keys begin so, by the rest of their keys. */
	Map<String, String> startingWith(String prefix) {
		Map<String, String> found = new TreeMap<>();
		Collections.list(this.texts.getKeys())
			.stream()
			.filter((key) -> key.startsWith(prefix))
			.forEach((key) -> found.put(key.substring(prefix.length()), this.texts.getString(key)));
		return found;
	}

}
