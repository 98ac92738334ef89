package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

/**
 * One rule: the suggestions it has for a store, in any order. Holds no state.
 */
@FunctionalInterface
interface SuggestionRule {

	Stream<Suggestion> apply(Scene scene);

}
