package dev.footfall.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.footfall.ledger.Cell;
import dev.footfall.summary.Area;
import dev.footfall.summary.Tallies;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MinuteCellsTests {

	private static final Area AREA = new Area("store-1", "Caixa");

	private final MinuteCells cells = new MinuteCells();

	private final List<String> reads = new ArrayList<>();

	/** Every minute holds as much traffic as its number says. */
	private final MinuteCells.Source source = (from, to) -> {
		this.reads.add(from + ".." + to);
		List<Cell> found = new ArrayList<>();
		for (long minute = from; minute <= to; minute++) {
			found.add(new Cell(AREA, minute, Tallies.sums(1, minute, 0)));
		}
		return found;
	};

	@Test
	void readsOnlyTheMinutesThatEnter() {
		this.cells.cover(10, 20, this.source);
		this.cells.cover(12, 23, this.source);

		assertThat(this.reads).containsExactly("10..20", "21..23");
		assertThat(this.cells.between(0, 100)).hasSize(12).doesNotContainKeys(10L, 11L);
		assertThat(this.cells.traffic(AREA, 22)).isEqualTo(22);
		assertThat(this.cells.traffic(AREA, 11)).isZero();
	}

	@Test
	void readsEverythingAgainWhenTheRangeMovesBack() {
		this.cells.cover(10, 20, this.source);
		this.cells.cover(9, 20, this.source);
		this.cells.cover(9, 19, this.source);

		assertThat(this.reads).containsExactly("10..20", "9..20", "9..19");
		assertThat(this.cells.between(0, 100)).hasSize(11);
		assertThat(this.cells.traffic(AREA, 15)).isEqualTo(15);
	}

	@Test
	void readsEverythingAgainAfterAJump() {
		this.cells.cover(10, 20, this.source);
		this.cells.cover(21, 30, this.source);

		assertThat(this.reads).containsExactly("10..20", "21..30");
		assertThat(this.cells.between(0, 100)).hasSize(10);
	}

	@Test
	void readsNothingWhenTheRangeStays() {
		this.cells.cover(10, 20, this.source);
		this.cells.cover(10, 20, this.source);

		assertThat(this.reads).containsExactly("10..20");
	}

	@Test
	void addsOnlyWhatLiesInTheRange() {
		this.cells.cover(10, 20, (from, to) -> List.of());
		Tally tally = Tallies.sums(1, 5, 100);

		assertThat(this.cells.add(AREA, 10, tally)).isTrue();
		assertThat(this.cells.add(AREA, 20, tally)).isTrue();
		assertThat(this.cells.add(AREA, 20, tally)).isTrue();
		assertThat(this.cells.add(AREA, 9, tally)).isFalse();
		assertThat(this.cells.add(AREA, 21, tally)).isFalse();

		assertThat(this.cells.between(0, 100))
			.isEqualTo(Map.of(10L, Map.of(AREA, Tallies.sums(1, 5, 100)), 20L, Map.of(AREA, Tallies.sums(2, 10, 200))));
	}

	/** The page showed zeros until the next restart, because nothing was read again. */
	@Test
	void triesAgainWhenTheLedgerCouldNotBeRead() {
		this.cells.cover(10, 20, this.source);
		assertThatIllegalStateException().isThrownBy(() -> this.cells.cover(12, 22, (from, to) -> {
			throw new IllegalStateException("busy");
		}));

		this.cells.cover(12, 22, this.source);

		assertThat(this.reads).containsExactly("10..20", "21..22");
		assertThat(this.cells.between(0, 100)).hasSize(11);
	}

	@Test
	void holdsNothingOnceCleared() {
		this.cells.cover(10, 20, this.source);
		this.cells.clear();

		assertThat(this.cells.between(0, 100)).isEmpty();
		assertThat(this.cells.covers(10, 20)).isFalse();
		assertThat(this.cells.add(AREA, 10, Tallies.sums(1, 1, 1))).isFalse();
	}

}
