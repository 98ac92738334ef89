package dev.footfall.dashboard;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

import dev.footfall.metrics.store.Stores;
import dev.footfall.metrics.suggestion.Advice;

/**
 * Puts suggestions into words.
 */
@Component
final class SuggestionWriter {

	private final Stores stores;

	private final ObjectMapper json;

	SuggestionWriter(Stores stores, ObjectMapper json) {
		this.stores = stores;
		this.json = json;
	}

	SuggestionsAnswer answer(Advice advice, Locale locale) {
		Catalogue catalogue = Catalogue.of(locale);
		AreaLabels labels = new AreaLabels(this.stores.find(advice.store()), catalogue.language(), this.json);
		return SuggestionsAnswer.of(advice, labels, catalogue);
	}

	String write(Advice advice, Locale locale) {
		try {
			return this.json.writeValueAsString(answer(advice, locale));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
