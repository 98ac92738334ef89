package dev.footfall.metrics.suggestion;

import java.util.List;

/**
 * All rules.
 */
final class Rules {

	private static final List<SuggestionRule> ALL = List.of(new QueueRule(), new SurgeRule(), new HotRule(),
			new ColdRule(), new PassThroughRule(), new DestinationRule());

	private Rules() {
	}

	/** What the rules suggest, the strongest first. */
	static List<Suggestion> apply(Scene scene) {
		return ALL.stream().flatMap((rule) -> rule.apply(scene)).sorted(Suggestion.STRONGEST_FIRST).toList();
	}

}
