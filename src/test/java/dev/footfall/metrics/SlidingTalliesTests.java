package dev.footfall.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import dev.footfall.ledger.Cell;
import dev.footfall.summary.Area;
import dev.footfall.summary.Tallies;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class SlidingTalliesTests {

	@Property
	void equalANaiveRecomputationAfterAnyMovesAndReadings(@ForAll("histories") List<Step> history) {
		compareWithNaive(history, true);
	}

	@Property
	void areRightWhenTheyAreAskedForLate(@ForAll("histories") List<Step> history) {
		compareWithNaive(history, false);
	}

	private static void compareWithNaive(List<Step> history, boolean always) {
		MinuteCells cells = new MinuteCells();
		SlidingTallies sums = new SlidingTallies();
		Map<Long, Map<Area, Tally>> all = new HashMap<>();
		long first = 0;
		long last = -1;
		for (Step step : history) {
			if (step instanceof Move move) {
				first = move.last() - move.length() + 1;
				last = move.last();
				cells.cover(first - move.before(), last + move.after(), (from, to) -> rows(all, from, to));
				sums.moveTo(first, last, cells);
			}
			else if (step instanceof Visit visit) {
				add(all, visit);
				if (cells.add(visit.area(), visit.minute(), visit.tally())) {
					sums.add(visit.area(), visit.minute(), visit.tally());
				}
			}
			if (always || step instanceof Visit visit && visit.minute() == last) {
				assertThat(sums.tallies()).isEqualTo(naive(all, first, last));
			}
		}
		assertThat(sums.tallies()).isEqualTo(naive(all, first, last));
	}

	private static void add(Map<Long, Map<Area, Tally>> all, Visit visit) {
		all.computeIfAbsent(visit.minute(), (key) -> new HashMap<>())
			.computeIfAbsent(visit.area(), (key) -> new Tally())
			.add(visit.tally());
	}

	private static List<Cell> rows(Map<Long, Map<Area, Tally>> all, long from, long to) {
		return all.entrySet()
			.stream()
			.filter((minute) -> minute.getKey() >= from && minute.getKey() <= to)
			.flatMap((minute) -> minute.getValue()
				.entrySet()
				.stream()
				.map((area) -> new Cell(area.getKey(), minute.getKey(), area.getValue().copy())))
			.toList();
	}

	private static Map<Area, Tally> naive(Map<Long, Map<Area, Tally>> all, long first, long last) {
		Map<Area, Tally> sums = new HashMap<>();
		rows(all, first, last)
			.forEach((cell) -> sums.computeIfAbsent(cell.area(), (key) -> new Tally()).add(cell.tally()));
		return sums;
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Step> moves = Combinators
			.combine(Arbitraries.longs().between(0, 40), Arbitraries.integers().between(1, 12),
					Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 4))
			.as(Move::new);
		Arbitrary<Step> visits = Combinators
			.combine(Arbitraries.of("a", "b", "c"), Arbitraries.longs().between(0, 45),
					Arbitraries.integers().between(0, 9))
			.as((location, minute, traffic) -> new Visit(new Area("s", location), minute,
					Tallies.visit(traffic, 10_000 * traffic, (traffic < 9) ? "Cliente_" + traffic : null)));
		return Arbitraries.frequencyOf(Tuple.of(1, moves), Tuple.of(3, visits)).list().ofMaxSize(60);
	}

	/** Something that happens to a window. */
	interface Step {

	}

	/** It ends at another minute; the cells reach some minutes further. */
	record Move(long last, int length, int before, int after) implements Step {
	}

	/** A batch brings visits of some minute. */
	record Visit(Area area, long minute, Tally tally) implements Step {
	}

}
