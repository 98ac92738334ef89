package dev.footfall.metrics;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	@Test
	void putsTheAreaWithTheMostTrafficFirst() {
		assertThat(Ranking.of(Map.of("a", new Tally(3, 5, 1000), "b", new Tally(1, 9, 500))))
			.containsExactly(new AreaMetrics("b", 1, 500, 9, 0.25, 1), new AreaMetrics("a", 3, 1000, 5, 0.75, 2));
	}

	@Test
	void settlesTiesByName() {
		assertThat(Ranking.of(Map.of("c", visit(), "a", visit(), "d", visit(), "b", visit())))
			.extracting(AreaMetrics::location)
			.containsExactly("a", "b", "c", "d");
	}

	/** A visited area without a counter was listed below areas that nobody entered. */
	@Test
	void listsAreasWithoutVisitsLast() {
		assertThat(Ranking.of(Map.of("a", new Tally(), "b", new Tally(1, 0, 0), "c", visit())))
			.extracting(AreaMetrics::location)
			.containsExactly("c", "b", "a");
	}

	@Test
	void sharesAreZeroWithoutAnyVisit() {
		assertThat(Ranking.of(Map.of("a", new Tally()))).containsExactly(new AreaMetrics("a", 0, 0, 0, 0, 1));
	}

	@Test
	void averageDwellIsUnknownWithoutVisits() {
		assertThat(new AreaMetrics("a", 0, 0, 0, 0, 1).averageDwell()).isNull();
		assertThat(new AreaMetrics("a", 3, 1000, 0, 1, 1).averageDwell()).isEqualTo(1.0 / 3);
	}

	private static Tally visit() {
		return new Tally(1, 2, 1000);
	}

}
