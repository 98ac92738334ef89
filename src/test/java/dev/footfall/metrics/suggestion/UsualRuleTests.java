package dev.footfall.metrics.suggestion;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.footfall.metrics.suggestion.Scene.Spot;
import dev.footfall.summary.AreaKind;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class UsualRuleTests {

	private static final long MINUTE_MILLIS = 60_000;

	private final QueueRule queue = new QueueRule();

	private final SurgeRule surge = new SurgeRule();

	/** Two weeks with so many visits of a minute each. */
	private static Usual usual(int visits) {
		return new Usual(2, visits, visits * MINUTE_MILLIS);
	}

	private static Scene checkout(Tally now, Usual usual) {
		return Scenes.of(Scenes.spot("caixa", AreaKind.CHECKOUT, now, usual));
	}

	private static Scene area(int visits, Usual usual) {
		return Scenes.of(Scenes.spot("a", AreaKind.DEPARTMENT, Scenes.tally(visits, 1, 1), usual));
	}

	@Test
	void aCheckoutHasAQueueFromOnePointFourTimesTheUsualOn() {
		// 120 minutes in two hours are one customer at a time; 21 minutes in 15, 1.4.
		assertThat(Scenes.areas(this.queue, checkout(Scenes.tally(21, 1, 60), usual(120)))).containsExactly("caixa");
		assertThat(Scenes.areas(this.queue, checkout(Scenes.tally(20, 1, 60), usual(120)))).isEmpty();
	}

	@Test
	void onlyACheckoutHasAQueue() {
		Spot elsewhere = Scenes.spot("a", AreaKind.SERVICE, Scenes.tally(40, 1, 60), usual(120));

		assertThat(Scenes.areas(this.queue, Scenes.of(elsewhere))).isEmpty();
	}

	@Test
	void aHandfulOfCustomersIsNoQueue() {
		assertThat(Scenes.areas(this.queue, checkout(Scenes.tally(10, 1, 600), usual(120)))).containsExactly("caixa");
		assertThat(Scenes.areas(this.queue, checkout(Scenes.tally(9, 1, 600), usual(120)))).isEmpty();
	}

	@Test
	void aSurgeIsThreeStandardDeviationsFromTheUsual() {
		// 128 visits in two hours are 16 in a quarter; 16 + 3 · 4 = 28.
		assertThat(Scenes.areas(this.surge, area(28, usual(128)))).containsExactly("a");
		assertThat(Scenes.areas(this.surge, area(27, usual(128)))).isEmpty();
	}

	@Test
	void nothingIsUsualBelowABaseOfThirtyVisits() {
		assertThat(Scenes.areas(this.surge, area(50, usual(30)))).containsExactly("a");
		assertThat(Scenes.areas(this.surge, area(50, usual(29)))).isEmpty();
		assertThat(Scenes.areas(this.queue, checkout(Scenes.tally(50, 1, 60), usual(29)))).isEmpty();
		assertThat(Scenes.areas(this.surge, area(50, Usual.UNKNOWN))).isEmpty();
	}

	@Test
	void aHandfulOfCustomersIsNoSurge() {
		assertThat(Scenes.areas(this.surge, area(10, new Usual(4, 30, 0)))).containsExactly("a");
		assertThat(Scenes.areas(this.surge, area(9, new Usual(4, 30, 0)))).isEmpty();
	}

	@Test
	void windowsThatNoHourComparesWithHaveNoUsual() {
		Scene today = new Scene(area(1000, usual(128)).spots(), null);

		assertThat(Scenes.areas(this.surge, today)).isEmpty();
		assertThat(Scenes.areas(this.queue, today)).isEmpty();
	}

	@Test
	void statesItsFigures() {
		assertThat(this.surge.apply(area(30, usual(128))).toList())
			.isEqualTo(List.of(new Suggestion(Rule.SURGE, "a", 30, 16, 28, 30, 30, Interval.poisson(30))));
	}

}
