package dev.footfall.ledger;

import org.junit.jupiter.api.Test;

import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class KeptCellsTests {

	private static final Tally VISIT = new Tally(new Tally.Sums(1, 3, 42_500, 1, 0, 42_500));

	@Test
	void addsToWhatItKeeps() {
		KeptCells kept = new KeptCells(Long.MAX_VALUE);

		kept.of(Step.HOUR, 60).add(7, VISIT);
		kept.trim();
		Tally cell = kept.of(Step.HOUR, 60).add(7, VISIT);

		assertThat(cell.visits()).isEqualTo(2);
		assertThat(VISIT.visits()).isEqualTo(1);
		assertThat(kept.of(Step.HOUR, 60).has(6)).isFalse();
		assertThat(kept.of(Step.DAY, 60).has(7)).isFalse();
	}

	@Test
	void letsThoseGoThatWereNotUsedForLongest() {
		KeptCells kept = new KeptCells(850);
		kept.of(Step.MINUTE, 1).add(1, VISIT);
		kept.of(Step.MINUTE, 2).add(1, VISIT);
		kept.of(Step.MINUTE, 1);

		for (int area = 2; area < 6; area++) {
			kept.of(Step.MINUTE, 1).add(area, VISIT);
		}
		kept.trim();

		assertThat(kept.of(Step.MINUTE, 1).has(5)).isTrue();
		assertThat(kept.of(Step.MINUTE, 2).has(1)).isFalse();
	}

}
