package dev.footfall.metrics.suggestion;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShareRuleTests {

	private final HotRule hot = new HotRule();

	private final ColdRule cold = new ColdRule();

	@Test
	void anAreaIsHotFromOneAndAHalfEqualSharesOn() {
		assertThat(Scenes.areas(this.hot, Scenes.withVisits(30, 10, 20, 20, 20))).containsExactly("a");
		assertThat(Scenes.areas(this.hot, Scenes.withVisits(30, 11, 20, 20, 20))).isEmpty();
	}

	@Test
	void anAreaIsHotFromThirtyVisitsOn() {
		assertThat(Scenes.areas(this.hot, Scenes.withVisits(30, 1, 1))).containsExactly("a");
		assertThat(Scenes.areas(this.hot, Scenes.withVisits(29, 1, 1))).isEmpty();
	}

	@Test
	void anAreaIsColdUpToHalfAnEqualShare() {
		assertThat(Scenes.areas(this.cold, Scenes.withVisits(10, 25, 25, 20, 20))).containsExactly("a");
		assertThat(Scenes.areas(this.cold, Scenes.withVisits(11, 25, 25, 20, 19))).isEmpty();
	}

	@Test
	void noAreaIsColdBeforeTheStoreHadAHundredVisits() {
		assertThat(Scenes.areas(this.cold, Scenes.withVisits(0, 50, 50))).containsExactly("a");
		assertThat(Scenes.areas(this.cold, Scenes.withVisits(0, 50, 49))).isEmpty();
	}

	@Test
	void anAreaAloneIsNeitherHotNorCold() {
		assertThat(Rules.apply(Scenes.withVisits(1000))).isEmpty();
		assertThat(Rules.apply(Scenes.withVisits())).isEmpty();
	}

	@Test
	void statesItsFigures() {
		Suggestion suggestion = this.hot.apply(Scenes.withVisits(60, 20, 10, 10)).findFirst().orElseThrow();

		assertThat(suggestion)
			.isEqualTo(new Suggestion(Rule.HOT, "a", 0.6, 0.25, 0.375, 60, 100, Interval.wilson(60, 100)));
		assertThat(suggestion.ratio()).isEqualTo(2.4);
		assertThat(suggestion.strength()).isEqualTo(Interval.wilson(60, 100).low() / 0.375);
	}

}
