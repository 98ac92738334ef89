package dev.footfall.metrics.suggestion;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterRuleTests {

	private final PassThroughRule passThrough = new PassThroughRule();

	private final DestinationRule destination = new DestinationRule();

	@Test
	void manyPassWhereEngagementIsInTheLowestQuarter() {
		Scene scene = Scenes.of(Scenes.engaging("a", 20, 9), Scenes.engaging("b", 70, 9), Scenes.engaging("c", 70, 1),
				Scenes.engaging("d", 80, 1));

		Suggestion suggestion = this.passThrough.apply(scene).findFirst().orElseThrow();

		assertThat(Scenes.areas(this.passThrough, scene)).containsExactly("a");
		assertThat(suggestion)
			.isEqualTo(new Suggestion(Rule.PASS_THROUGH, "a", 0.2, 0.7, 0.2, 100, 100, Interval.wilson(20, 100)));
	}

	@Test
	void fewPassWhereTrafficIsBelowTheMean() {
		assertThat(Scenes.areas(this.passThrough, Scenes.of(Scenes.engaging("a", 20, 3), Scenes.engaging("b", 70, 3),
				Scenes.engaging("c", 70, 3), Scenes.engaging("d", 80, 3))))
			.containsExactly("a");
		assertThat(Scenes.areas(this.passThrough, Scenes.of(Scenes.engaging("a", 20, 3), Scenes.engaging("b", 70, 4),
				Scenes.engaging("c", 70, 3), Scenes.engaging("d", 80, 3))))
			.isEmpty();
	}

	@Test
	void saysNothingWhenTheMedianIsWithinTheInterval() {
		assertThat(Interval.wilson(59, 100).high()).isBetween(0.68, 0.69);
		assertThat(Scenes.areas(this.passThrough, Scenes.of(Scenes.engaging("a", 59, 9), Scenes.engaging("b", 69, 9),
				Scenes.engaging("c", 69, 1), Scenes.engaging("d", 80, 1))))
			.containsExactly("a");
		assertThat(Scenes.areas(this.passThrough, Scenes.of(Scenes.engaging("a", 59, 9), Scenes.engaging("b", 68, 9),
				Scenes.engaging("c", 68, 1), Scenes.engaging("d", 80, 1))))
			.isEmpty();
	}

	@Test
	void threeAreasHaveNoQuarters() {
		assertThat(Scenes.areas(this.passThrough, Scenes.of(Scenes.engaging("a", 20, 9), Scenes.engaging("b", 70, 9),
				Scenes.engaging("c", 70, 1), Scenes.spot("d", Quarters.MIN_VISITS - 1))))
			.isEmpty();
		assertThat(Scenes.areas(this.passThrough, Scenes.of(Scenes.engaging("a", 20, 9), Scenes.engaging("b", 70, 9),
				Scenes.engaging("c", 70, 1), Scenes.spot("d", Quarters.MIN_VISITS))))
			.containsExactly("a");
	}

	@Test
	void equalAreasHaveNoLowestQuarter() {
		assertThat(Rules.apply(Scenes.of(Scenes.engaging("a", 50, 2), Scenes.engaging("b", 50, 2),
				Scenes.engaging("c", 50, 2), Scenes.engaging("d", 50, 2))))
			.isEmpty();
	}

	@Test
	void fewComeAndStayWhereDwellIsInTheHighestQuarter() {
		Scene scene = Scenes.of(Scenes.spot("a", 40, 1, 240), Scenes.spot("b", 40, 5, 60), Scenes.spot("c", 40, 5, 60),
				Scenes.spot("d", 40, 5, 50));

		Suggestion suggestion = this.destination.apply(scene).findFirst().orElseThrow();

		assertThat(suggestion.area()).isEqualTo("a");
		assertThat(suggestion.value()).isBetween(238.0, 242.0);
		assertThat(suggestion.reference()).isBetween(59.5, 60.5);
		assertThat(suggestion.interval().low()).isEqualTo(suggestion.value());
	}

	@Test
	void aBusyAreaIsNoDestination() {
		assertThat(Scenes.areas(this.destination, Scenes.of(Scenes.spot("a", 40, 4, 240), Scenes.spot("b", 40, 4, 60),
				Scenes.spot("c", 40, 4, 60), Scenes.spot("d", 40, 4, 50))))
			.isEmpty();
		assertThat(Scenes.areas(this.destination, Scenes.of(Scenes.spot("a", 40, 3, 240), Scenes.spot("b", 40, 4, 60),
				Scenes.spot("c", 40, 4, 60), Scenes.spot("d", 40, 4, 50))))
			.containsExactly("a");
	}

}
