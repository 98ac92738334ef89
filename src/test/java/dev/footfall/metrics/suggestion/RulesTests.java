package dev.footfall.metrics.suggestion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.footfall.metrics.suggestion.Scene.Spot;
import dev.footfall.summary.AreaKind;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	private static final Scene BUSY = Scenes.of(
			Scenes.spot("caixa", AreaKind.CHECKOUT, Scenes.tally(200, 5, 60), new Usual(4, 400, 24_000_000)),
			Scenes.spot("b", 40, 1, 240), Scenes.spot("c", 0), Scenes.spot("d", 3), Scenes.engaging("e", 5, 9),
			Scenes.spot("f", 60, 5, 60));

	@Test
	void putsTheStrongestFirst() {
		List<Suggestion> suggestions = Rules.apply(BUSY);

		assertThat(suggestions).extracting(Suggestion::rule)
			.contains(Rule.QUEUE, Rule.SURGE, Rule.HOT, Rule.COLD, Rule.PASS_THROUGH, Rule.DESTINATION);
		assertThat(suggestions).isSortedAccordingTo(Suggestion.STRONGEST_FIRST);
		assertThat(suggestions.get(0).strength()).isGreaterThan(suggestions.get(suggestions.size() - 1).strength());
	}

	@Test
	void breaksTiesByRuleAndThenByName() {
		assertThat(Rules.apply(Scenes.withVisits(1, 100, 1, 100, 1))).extracting(Suggestion::rule, Suggestion::area)
			.satisfies((found) -> assertThat(found.toString())
				.isEqualTo("[(COLD, \"a\"), (COLD, \"c\"), (COLD, \"e\"), (HOT, \"b\"), (HOT, \"d\")]"));
	}

	@Test
	void theOrderOfTheAreasChangesNothing() {
		List<Suggestion> expected = Rules.apply(BUSY);
		List<Spot> spots = new ArrayList<>(BUSY.spots());
		for (int seed = 0; seed < 20; seed++) {
			Collections.shuffle(spots, new Random(seed));

			assertThat(Rules.apply(new Scene(spots, BUSY.length()))).as("seed %d", seed).isEqualTo(expected);
		}
	}

}
