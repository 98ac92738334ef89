package dev.footfall.metrics;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.footfall.summary.Tallies;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RankingTests {

	private static final Frame HOUR = new Frame(Duration.ofHours(1), true);

	@Test
	void putsTheAreaWithTheMostTrafficFirst() {
		assertThat(Ranking.of(Map.of("a", Tallies.sums(3, 5, 1000), "b", Tallies.sums(1, 9, 500)), HOUR))
			.extracting(AreaMetrics::location, AreaMetrics::traffic, AreaMetrics::share, AreaMetrics::rank)
			.containsExactly(tuple("b", 9L, 0.25, 1), tuple("a", 5L, 0.75, 2));
	}

	@Test
	void settlesTiesByName() {
		assertThat(Ranking.of(Map.of("c", visit(), "a", visit(), "d", visit(), "b", visit()), HOUR))
			.extracting(AreaMetrics::location)
			.containsExactly("a", "b", "c", "d");
	}

	/** A visited area without a counter was listed below areas that nobody entered. */
	@Test
	void listsAreasWithoutVisitsLast() {
		assertThat(Ranking.of(Map.of("a", new Tally(), "b", Tallies.sums(1, 0, 0), "c", visit()), HOUR))
			.extracting(AreaMetrics::location)
			.containsExactly("c", "b", "a");
	}

	@Test
	void ratesAreZeroOrUnknownWithoutAnyVisit() {
		assertThat(Ranking.of(Map.of("a", new Tally()), new Frame(null, true))).containsExactly(
				new AreaMetrics("a", Tally.Sums.NONE, null, new DistinctCustomers(0, 0, 0), 0, null, null, null, 1));
	}

	@Test
	void averageDwellAndEngagementAreUnknownWithoutVisits() {
		AreaMetrics nobody = Ranking.of(Map.of("a", new Tally()), HOUR).get(0);
		AreaMetrics three = Ranking.of(Map.of("a", Tallies.sums(3, 0, 1000)), HOUR).get(0);

		assertThat(nobody.averageDwell()).isNull();
		assertThat(nobody.engagementRate()).isNull();
		assertThat(three.averageDwell()).isEqualTo(1.0 / 3);
		assertThat(three.engagementRate()).isZero();
	}

	/** Somebody who was in both areas is one customer of the store. */
	@Test
	void countsACustomerOfSeveralAreasOnceForTheStore() {
		Map<String, Tally> areas = Map.of("a", plus(Tallies.visit(1, 9, "x"), Tallies.visit(1, 9, "y")), "b",
				Tallies.visit(1, 9, "x"));

		assertThat(new Ranking(areas, HOUR).total("store").customers()).isEqualTo(new DistinctCustomers(2, 2, 2));
		assertThat(Ranking.of(areas, HOUR)).extracting(AreaMetrics::visitRate).containsExactly(1.0, 0.5);
	}

	/** Little's law: 20 visits an hour of a quarter of an hour keep five people there. */
	@Test
	void tellsHowManyArePresentOnAverage() {
		Tally tally = new Tally();
		for (int i = 0; i < 20; i++) {
			tally.add(Tallies.visit(1, 900_000, null));
		}

		assertThat(Ranking.of(Map.of("a", tally), HOUR).get(0).occupancy()).isEqualTo(5.0);
	}

	@Test
	void tellsWhichShareOfTheCustomersCameToACheckoutLater() {
		Tally tally = plus(Tallies.visit(1, 9, "x"), Tallies.visit(1, 9, "y"));
		Map<String, Tally> areas = Map.of("a", plus(tally, Tallies.reached("x")));

		assertThat(Ranking.of(areas, HOUR)).extracting(AreaMetrics::reachedCheckout).containsExactly(0.5);
		assertThat(new Ranking(areas, HOUR).total("store").reachedCheckout()).isEqualTo(0.5);
		assertThat(Ranking.of(areas, new Frame(HOUR.length(), false)).get(0).reachedCheckout())
			.as("there is no checkout")
			.isNull();
	}

	private static Tally plus(Tally one, Tally other) {
		one.add(other);
		return one;
	}

	private static Tally visit() {
		return Tallies.sums(1, 2, 1000);
	}

}
