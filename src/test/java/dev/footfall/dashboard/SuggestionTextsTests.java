package dev.footfall.dashboard;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.footfall.metrics.suggestion.Interval;
import dev.footfall.metrics.suggestion.Interval.Method;
import dev.footfall.metrics.suggestion.Rule;
import dev.footfall.metrics.suggestion.Suggestion;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionTextsTests {

	private static final Catalogue ENGLISH = Catalogue.of(Locale.ENGLISH);

	private static final Catalogue PORTUGUESE = Catalogue.of(Locale.forLanguageTag("pt-BR"));

	private static Suggestion suggestion(Rule rule, Method method) {
		return new Suggestion(rule, "caixa", 0.375, 0.25, 0.3, 1234, 5678, new Interval(0.0512, 0.4, method));
	}

	@Test
	void writesNumbersAsTheReaderDoes() {
		Suggestion hot = suggestion(Rule.HOT, Method.WILSON);

		assertThat(new SuggestionTexts(hot, "Checkout", ENGLISH).text("detail"))
			.isEqualTo("1.5 times an equal share (n = 1,234).");
		assertThat(new SuggestionTexts(hot, "Caixa", PORTUGUESE).text("detail"))
			.isEqualTo("1,5 vezes uma parte igual (n = 1.234).");
		assertThat(new SuggestionTexts(hot, "Caixa", PORTUGUESE).interval()).startsWith("5,1% a 40%");
	}

	/** A cold area that drew 0.2% of the visits was said to have 0 times its share. */
	@Test
	void writesASmallRatioAsMoreThanNothing() {
		Suggestion cold = new Suggestion(Rule.COLD, "caixa", 0.002, 0.25, 0.125, 5, 2500,
				new Interval(0.001, 0.004, Method.WILSON));

		assertThat(new SuggestionTexts(cold, "Checkout", ENGLISH).text("detail"))
			.isEqualTo("0.008 times an equal share (n = 5).");
	}

	/** A location may be named like a place for a value, or like markup. */
	@ParameterizedTest
	@CsvSource({ "{1}", "$1", "\\1", "<b>x</b>" })
	void putsNamesInAsTheyAre(String name) {
		assertThat(new SuggestionTexts(suggestion(Rule.HOT, Method.WILSON), name, ENGLISH).text("title"))
			.isEqualTo(name + " draws 38% of the visits");
	}

	@Test
	void hasAllTextsOfEveryRuleInBothLanguages() {
		for (Rule rule : Rule.values()) {
			for (Method method : Method.values()) {
				for (Catalogue catalogue : new Catalogue[] { ENGLISH, PORTUGUESE }) {
					SuggestionTexts texts = new SuggestionTexts(suggestion(rule, method), "Caixa", catalogue);
					for (String part : new String[] { "title", "detail", "action", "formula", "sample", "falsified" }) {
						assertThat(texts.text(part)).isNotBlank().doesNotContain("{").doesNotContain("<");
					}
					assertThat(texts.text("action")).startsWith((catalogue == ENGLISH) ? "Suggestion:" : "Sugestão:");
					assertThat(texts.interval()).contains("95%").doesNotContain("{");
				}
			}
		}
	}

}
