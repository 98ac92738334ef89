package dev.footfall.dashboard;

import java.util.Locale;

import dev.footfall.metrics.suggestion.Interval.Method;
import dev.footfall.metrics.suggestion.Rule.Unit;
import dev.footfall.metrics.suggestion.Suggestion;

/**
 * One suggestion in words. Every text may use the same places: area, figure, reference,
 * ratio, visits, lower and upper end of the interval, threshold, sample.
 */
final class SuggestionTexts {

	private static final String PREFIX = "suggestion.";

	private final Suggestion suggestion;

	private final Catalogue catalogue;

	private final Object[] values;

	SuggestionTexts(Suggestion suggestion, String label, Catalogue catalogue) {
		this.suggestion = suggestion;
		this.catalogue = catalogue;
		FigureTexts figures = new FigureTexts(catalogue);
		Unit unit = suggestion.rule().unit();
		this.values = new Object[] { label, figures.format(unit, suggestion.value()),
				figures.format(unit, suggestion.reference()), figures.ratio(suggestion.ratio()),
				figures.whole(suggestion.visits()), figures.format(unit, suggestion.interval().low()),
				figures.format(unit, suggestion.interval().high()), figures.format(unit, suggestion.threshold()),
				figures.whole(suggestion.sample()) };
	}

	/** The text of the rule for that part of the card. */
	String text(String part) {
		return this.catalogue.text(PREFIX + this.suggestion.rule().label() + "." + part, this.values);
	}

	/** The interval, its confidence and its method. */
	String interval() {
		return this.catalogue.text(PREFIX + "interval." + label(this.suggestion.interval().method()), this.values);
	}

	static String label(Method method) {
		return method.name().toLowerCase(Locale.ROOT);
	}

}
