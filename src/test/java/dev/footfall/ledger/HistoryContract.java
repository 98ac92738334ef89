package dev.footfall.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The history is read in pages, and forgotten by the time that has passed since it was
 * written.
 */
interface HistoryContract extends OnALedger {

	Instant NOW = Instant.parse("2026-11-01T12:00:30Z");

	long EVER = Long.MAX_VALUE;

	@Test
	default void forgetsHoursAfterTwoYearsAndDaysNever() {
		TestClock clock = new TestClock(NOW);
		Ledger ledger = started(clock);

		commitVisit(ledger, 0);
		clock.advance(Duration.ofDays(730));
		commitVisit(ledger, 3000);
		assertThat(starts()).as("two years later").containsExactly(1, 2, 2, 1);
		clock.advance(Duration.ofMinutes(1));
		commitVisit(ledger, 6000);

		assertThat(starts()).as("a minute after that").containsExactly(2, 2, 3, 1);
	}

	@Test
	default void forgetsMinutesAfterAWeekAndTotalsNever() {
		TestClock clock = new TestClock(NOW);
		Ledger ledger = started(clock);

		commitVisit(ledger, 0);
		clock.advance(Duration.ofDays(7));
		commitVisit(ledger, 1);
		assertThat(starts()).as("a week later").containsExactly(2, 1, 1, 1);
		clock.advance(Duration.ofMinutes(1));
		commitVisit(ledger, 2);
		assertThat(starts()).as("a minute after that").containsExactly(2, 1, 1, 1);
		clock.advance(Duration.ofDays(730).plusMinutes(1));
		commitVisit(ledger, 3);
		clock.advance(Duration.ofMinutes(1));
		commitVisit(ledger, 4);

		assertThat(starts()).as("two years later").containsExactly(2, 1, 1, 1);
		assertThat(instance().history().areaTotals().get(CommitContract.CORRIDOR).visits()).isEqualTo(5);
	}

	/**
	 * The hours and minutes of the plain visit's day, each visit in a minute of its own.
	 */
	private void commitVisit(Ledger ledger, int offset) {
		ledger.commit(Batches.records(0, offset,
				Readings.visit()
					.withTime(Readings.TIME.plus(Duration.ofMinutes(offset)))
					.withDwell(Duration.ZERO)
					.accepted()));
	}

	private List<Integer> starts() {
		return IntStream.range(0, Step.values().length)
			.mapToObj((i) -> instance().history().cells(Step.values()[i], 0, EVER).size())
			.toList();
	}

	@Test
	default void addsUpWhatAStoreCameToMinuteByMinute() {
		started();
		ledger().commit(Batches.records(0, 0, Readings.visit().accepted(),
				Readings.visit().withLocation("Caixa").withTraffic(Integer.MAX_VALUE).accepted(),
				Readings.visit().withTime(Readings.TIME.plusSeconds(60)).withDwell(Duration.ZERO).accepted(),
				Readings.visit().withStore("store-2").accepted()));
		Tally minute = new Tally();
		instance().history()
			.cells(Step.MINUTE, CommitContract.MINUTE, CommitContract.MINUTE)
			.stream()
			.filter((cell) -> cell.area().store().equals(Readings.STORE))
			.forEach((cell) -> minute.add(cell.tally()));

		var sums = instance().history()
			.storeSums(Step.MINUTE, Readings.STORE, CommitContract.MINUTE, CommitContract.MINUTE + 2);

		assertThat(minute.visits()).isEqualTo(2);
		assertThat(sums.keySet()).containsExactly(CommitContract.MINUTE, CommitContract.MINUTE + 1);
		assertThat(sums.get(CommitContract.MINUTE)).isEqualTo(minute.sums());
		assertThat(instance().history().storeSums(Step.MINUTE, Readings.STORE, CommitContract.MINUTE + 2, EVER))
			.isEmpty();
	}

	/** A file of last year that was replayed today had been erased at once. */
	@Test
	default void countsFromWhenACellWasWrittenLast() {
		TestClock clock = new TestClock(NOW);
		Ledger ledger = started(clock);

		ledger.commit(Batches.visits(0, 0, 0));
		clock.advance(Duration.ofDays(6));
		ledger.commit(Batches.visits(0, 1, 1));
		clock.advance(Duration.ofDays(6));
		ledger.commit(Batches.records(0, 2, Readings.visit().withTime(clock.instant()).accepted()));

		assertThat(instance().history().cells(Step.MINUTE, CommitContract.MINUTE, CommitContract.MINUTE))
			.singleElement()
			.extracting((cell) -> cell.tally().visits())
			.isEqualTo(2L);
	}

	@Test
	default void deletesInSmallStepsAndGoesOnAfterTheNextBatch() {
		TestClock clock = new TestClock(NOW);
		Ledger ledger = started(clock);
		int minutes = 2 * Retention.ROWS + 10;
		ledger.commit(Batches.records(0, 0,
				IntStream.range(0, minutes)
					.mapToObj((i) -> Readings.visit()
						.withTime(Readings.TIME.plusSeconds(60L * i))
						.withDwell(Duration.ZERO)
						.accepted())
					.toArray(Verdict[]::new)));
		clock.advance(Duration.ofDays(8));

		List<Integer> left = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			ledger.commit(Batches.records(0, minutes + i,
					Readings.visit().withTime(NOW).withDwell(Duration.ZERO).accepted()));
			left.add(instance().history().cells(Step.MINUTE, 0, EVER).size() - 1);
		}

		assertThat(left).containsExactly(Retention.ROWS + 10, 10, 0, 0);
	}

	/** It came back whole or not, depending on whether it was still in memory. */
	@Test
	default void beginsACellAnewThatWasForgotten() {
		TestClock clock = new TestClock(NOW);
		Ledger ledger = started(clock);
		ledger.commit(Batches.visits(0, 0, 4));
		clock.advance(Duration.ofDays(8));

		ledger.commit(Batches.records(0, 5, Readings.visit().withTime(clock.instant()).accepted()));
		ledger.commit(Batches.visits(0, 6, 6));

		assertThat(instance().history().cells(Step.MINUTE, CommitContract.MINUTE, CommitContract.MINUTE))
			.singleElement()
			.extracting((cell) -> cell.tally().visits())
			.isEqualTo(1L);
		assertThat(instance().history().areaTotals().get(CommitContract.CORRIDOR).visits()).isEqualTo(7);
	}

	private Ledger started(TestClock clock) {
		LedgerInstance clocked = another("clocked", clock);
		clocked.ledger().own();
		clocked.ledger().reconcile(Batches.log("A", 0, 0));
		return clocked.ledger();
	}

	@Test
	default void walksOverPagesWithoutLosingOrRepeatingACell() {
		started().commit(Batches.records(0, 0,
				IntStream.range(0, 9000)
					.mapToObj((i) -> Readings.visit()
						.withStore((i % 3 == 0) ? "store-2" : Readings.STORE)
						.withLocation("Área " + i % 300)
						.withTime(Readings.TIME.plusSeconds(60L * (i / 300)))
						.withDwell(Duration.ZERO)
						.accepted())
					.toArray(Verdict[]::new)));

		List<Cell> expected = instance().history()
			.cells(Step.MINUTE, CommitContract.MINUTE + 2, CommitContract.MINUTE + 28)
			.stream()
			.filter((cell) -> cell.area().store().equals(Readings.STORE))
			.toList();
		List<Cell> walked = walk(Set.of(), Detail.SKETCHES);
		assertThat(walked).hasSize(27 * 200).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(walk(Set.of(), Detail.SUMS)).isEqualTo(walked.stream().map(HistoryContract::sums).toList());
		assertThat(walk(Set.of("Área 1", "Área 2", "nowhere"), Detail.SKETCHES)).hasSize(54);
		assertThat(instance().history().locations(Readings.STORE)).hasSize(200);
		assertThat(instance().history().firstStart(Step.MINUTE, "store-2")).hasValue(CommitContract.MINUTE);
		assertThat(instance().history().firstStart(Step.MINUTE, "nowhere")).isEmpty();
	}

	private List<Cell> walk(Set<String> locations, Detail detail) {
		List<Cell> walked = new ArrayList<>();
		instance().history()
			.walk(new CellRange(Step.MINUTE, Readings.STORE, locations, CommitContract.MINUTE + 2,
					CommitContract.MINUTE + 29, detail))
			.forEachRemaining((cells) -> {
				assertThat(cells).extracting(Cell::start).containsOnly(cells.get(0).start());
				walked.addAll(cells);
			});
		return walked;
	}

	private static Cell sums(Cell cell) {
		return new Cell(new Area(cell.area().store(), cell.area().location()), cell.start(),
				new Tally(cell.tally().sums()));
	}

}
