package dev.footfall.dashboard;

import java.time.Instant;
import java.util.List;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.suggestion.Advice;
import dev.footfall.metrics.suggestion.Interval;
import dev.footfall.metrics.suggestion.Suggestion;

/**
 * The JSON of {@code /api/v1/suggestions} and of its events, in one language.
 *
 * @param missingVisits how many more visits of the store it takes until nothing suggested
 * means nothing to suggest
 * @param usualWeeks how many earlier weeks say what is usual at this hour
 * @param message why there is nothing to suggest, or null
 */
record SuggestionsAnswer(String definitionsVersion, String store, String window, Instant asOf, String lang, long visits,
		long missingVisits, int usualWeeks, String message, List<SuggestionAnswer> suggestions) {

	static SuggestionsAnswer of(Advice advice, AreaLabels labels, Catalogue catalogue) {
		List<SuggestionAnswer> answers = advice.suggestions()
			.stream()
			.map((suggestion) -> SuggestionAnswer.of(suggestion, labels.of(suggestion.area()), catalogue))
			.toList();
		return new SuggestionsAnswer(MetricDefinitions.VERSION, advice.store(), advice.window().label(), advice.asOf(),
				catalogue.language(), advice.visits(), advice.missingVisits(), advice.usualWeeks(),
				answers.isEmpty() ? message(advice.missingVisits(), catalogue) : null, answers);
	}

	private static String message(long missing, Catalogue catalogue) {
		if (missing == 0) {
			return catalogue.text("suggestion.none");
		}
		return catalogue.text((missing == 1) ? "suggestion.missing.one" : "suggestion.missing.other",
				new FigureTexts(catalogue).whole(missing));
	}

	/**
	 * One suggestion; figure, reference, threshold and interval have the same unit.
	 *
	 * @param area its id, or its location where the layout does not know it
	 * @param label what people call it
	 * @param n visits of the area in the window
	 * @param sample visits that the figure is taken from
	 */
	record SuggestionAnswer(String rule, String area, String label, String title, String detail, String action,
			String formula, String sampleText, String intervalText, String falsifiedBy, String unit, double value,
			double reference, double threshold, double ratio, long n, long sample, IntervalAnswer interval,
			double strength) {

		static SuggestionAnswer of(Suggestion suggestion, String label, Catalogue catalogue) {
			SuggestionTexts texts = new SuggestionTexts(suggestion, label, catalogue);
			return new SuggestionAnswer(suggestion.rule().label(), suggestion.area(), label, texts.text("title"),
					texts.text("detail"), texts.text("action"), texts.text("formula"), texts.text("sample"),
					texts.interval(), texts.text("falsified"), suggestion.rule().unit().label(), suggestion.value(),
					suggestion.reference(), suggestion.threshold(), suggestion.ratio(), suggestion.visits(),
					suggestion.sample(), IntervalAnswer.of(suggestion.interval()), suggestion.strength());
		}

	}

	/** Where the figure's true value lies, with this confidence. */
	record IntervalAnswer(double low, double high, double confidence, String method) {

		static IntervalAnswer of(Interval interval) {
			return new IntervalAnswer(interval.low(), interval.high(), Interval.CONFIDENCE,
					SuggestionTexts.label(interval.method()));
		}

	}

}
