package dev.footfall.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.ledger.LedgerInstance.PartitionRow;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Area;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tallies;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Batches are added once, in the order of their offsets, or not at all.
 */
interface CommitContract extends OnALedger {

	long MINUTE = Readings.TIME.getEpochSecond() / 60;

	Area CORRIDOR = new Area(Readings.STORE, "Corredor_A");

	Area CHECKOUT = new Area(Readings.STORE, "Caixa");

	@Test
	default void addsUpWhatBatchesCameTo() {
		started();

		ledger().commit(Batches.records(0, 0, Readings.visit().accepted(), Readings.heartbeat(),
				Readings.rejected(RejectionReason.MISSING_LOCATION)));
		CommittedBatch second = ledger().commit(Batches.records(0, 3, Readings.visit().accepted(),
				Readings.visit().withLocation("Caixa").withDwell(Duration.ofMillis(1)).withTraffic(0).accepted(),
				Readings.rejected(RejectionReason.MISSING_LOCATION), Readings.rejected(RejectionReason.EMPTY)));

		assertThat(second).isEqualTo(new CommittedBatch(2, new Account(7, 3, 1, 3, 0, 0)));
		assertThat(instance().history().latest()).isEqualTo(second);
		assertThat(core(Step.ALL, 0))
			.isEqualTo(Map.of(CORRIDOR, List.of(2L, 6L, 85_000L), CHECKOUT, List.of(1L, 0L, 1L)));
		assertThat(core(Step.MINUTE, MINUTE)).isEqualTo(core(Step.ALL, 0));
		assertThat(instance().rows().get("rejection"))
			.extracting((row) -> row.get("reason"), (row) -> row.get("records"))
			.map((row) -> row.toList().toString())
			.containsExactly("[empty, 1]", "[missing_location, 2]");
	}

	@Test
	default void countsSubstitutedTimestamps() {
		started();

		ledger().commit(Batches.records(0, 0, Readings.visit().withSubstitutedTime(Readings.TIME).accepted()));
		ledger().commit(Batches.records(0, 1, Readings.visit().withSubstitutedTime(Readings.TIME).accepted()));

		assertThat(instance().rows().get("ledger")).extracting((row) -> row.get("timestamp_substituted").toString())
			.containsExactly("2");
	}

	@Test
	default void knowsAfterARestartThatSomeRecordsWereSimulated() {
		started();
		Summary simulated = Batches.visits(0, 0, 4);
		simulated.noteSimulation();
		ledger().commit(simulated);
		ledger().commit(Batches.visits(0, 5, 6));

		Ledger restarted = restarted();

		assertThat(restarted.holdsSimulated()).isTrue();
	}

	@Test
	default void knowsAfterARestartThatNoRecordWasSimulated() {
		started();
		ledger().commit(Batches.visits(0, 0, 4));

		Ledger restarted = restarted();

		assertThat(restarted.holdsSimulated()).isFalse();
	}

	@Test
	default void knowsFromTheBatchThatBringsThemThatRecordsAreSimulated() {
		started();
		ledger().commit(Batches.visits(0, 0, 4));
		boolean before = ledger().holdsSimulated();
		Summary simulated = Batches.visits(0, 5, 6);
		simulated.noteSimulation();

		ledger().commit(simulated.merge(Batches.visits(1, 0, 1)));

		assertThat(before).isFalse();
		assertThat(ledger().holdsSimulated()).isTrue();
	}

	@Test
	default void movesEachPositionBehindItsLastRecord() {
		started();

		ledger().commit(Batches.visits(0, 0, 4).merge(Batches.visits(1, 0, 1)));
		ledger().commit(Batches.visits(1, 2, 9));

		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 5, 5, 0, 0, 0, 0),
				new PartitionRow(1, 1, "A", 0, 10, 10, 0, 0, 0, 0));
	}

	@Test
	default void countsOffsetsThatHaveNoRecord() {
		started();

		ledger().commit(Batches.visitsAt(0, 2, 3, 7));
		ledger().commit(Batches.visitsAt(0, 10));

		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 11, 4, 0, 0, 7, 0));
		assertThat(instance().history().latest().account()).isEqualTo(new Account(11, 4, 0, 0, 7, 0));
	}

	/** The same readings were counted twice, and the account still balanced. */
	@Test
	default void refusesABatchThatIsAlreadyCommitted() {
		started().commit(Batches.visits(0, 0, 9));

		assertRefused(Batches.visits(0, 0, 9));
	}

	/** Five readings were counted twice; "no record" went down to -5 and hid it. */
	@Test
	default void refusesABatchThatOverlapsTheOneBefore() {
		started().commit(Batches.visits(0, 0, 9));

		assertRefused(Batches.visits(0, 5, 14));
	}

	@Test
	default void refusesABatchWhenThePositionWasMovedByAnother() {
		started().commit(Batches.visits(0, 0, 9));
		instance().database().writer().update("UPDATE partition_account SET next_offset = 20, no_record = 10");

		assertRefused(Batches.visits(0, 10, 19));
	}

	@Test
	default void takesAllPartitionsOfABatchOrNone() {
		started().commit(Batches.visits(0, 0, 9).merge(Batches.visits(1, 0, 9)));

		assertRefused(Batches.visits(0, 10, 19).merge(Batches.visits(1, 9, 19)));
		assertRefused(Batches.visits(2, 0, 0).merge(Batches.visits(1, 9, 19)));
		ledger().commit(Batches.visits(0, 10, 19).merge(Batches.visits(1, 10, 19)).merge(Batches.visits(2, 0, 0)));

		assertThat(instance().history().latest()).isEqualTo(new CommittedBatch(2, new Account(41, 41, 0, 0, 0, 0)));
	}

	private void assertRefused(Summary batch) {
		var before = instance().rows();
		assertThatExceptionOfType(PositionConflictException.class).isThrownBy(() -> ledger().commit(batch));
		assertThat(instance().rows()).isEqualTo(before);
	}

	@Test
	default void goesOnWhereItWasAfterReopening() {
		started().commit(Batches.visits(0, 0, 9));
		var before = instance().rows();
		instance().close();

		LedgerInstance reopened = another("second");
		assertThat(reopened.rows()).isEqualTo(before);
		reopened.ledger().own();
		StartingPoint start = reopened.ledger().reconcile(Batches.log("A", 0, 10));
		CommittedBatch next = reopened.ledger().commit(Batches.visits(0, 10, 10));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 10L), List.of()));
		assertThat(next).isEqualTo(new CommittedBatch(2, new Account(11, 11, 0, 0, 0, 0)));
	}

	@Test
	default void holdsAThousandAreas() {
		Summary batch = new Summary();
		IntStream.range(0, 3000)
			.forEach((i) -> batch.fold(0, i, Readings.RECORD_MILLIS,
					Readings.visit()
						.withLocation("Área " + i % 1000)
						.withTime(Readings.TIME.plusSeconds(i / 1000 * 60))
						.withTraffic(i / 1000)
						.accepted()));

		started().commit(batch);
		ledger().commit(Batches.records(0, 3000, Readings.visit().withLocation("Área 7").withTraffic(5).accepted()));

		Map<Area, List<Long>> totals = core(Step.ALL, 0);
		assertThat(totals).hasSize(1000).containsEntry(new Area(Readings.STORE, "Área 7"), List.of(4L, 8L, 170_000L));
		assertThat(totals.values()).filteredOn(List.of(3L, 3L, 127_500L)::equals).hasSize(999);
		assertThat(instance().history().cells(Step.MINUTE, MINUTE, MINUTE + 2)).hasSize(3000);
	}

	/** A sketch that is read back and merged is as good as one that was never stored. */
	@Test
	default void keepsTheCellsOfEveryStepInAgreement() {
		List<Verdict> visits = IntStream.range(0, 2000).mapToObj(CommitContract::visit).toList();
		started();
		for (int i = 0; i < 2000; i += 400) {
			ledger().commit(Batches.records(0, i, visits.subList(i, i + 400).toArray(Verdict[]::new)));
			ledger().reconcile(Batches.log("A", 0, 2000));
		}

		Tally all = Batches.records(0, 0, visits.toArray(Verdict[]::new)).areas().get(CORRIDOR).total();
		for (Step step : Step.values()) {
			Tally merged = new Tally();
			List<Cell> cells = instance().history().cells(step, Long.MIN_VALUE, Long.MAX_VALUE);
			cells.forEach((cell) -> merged.add(cell.tally()));
			assertThat(merged).as(step.name()).isEqualTo(all);
		}
		assertThat(instance().history().cells(Step.HOUR, Long.MIN_VALUE, Long.MAX_VALUE)).hasSizeBetween(34, 36);
		assertThat(instance().history().cells(Step.DAY, Long.MIN_VALUE, Long.MAX_VALUE)).hasSizeBetween(2, 3);
		assertThat(instance().history().firstDays()).isEqualTo(Map.of(Readings.STORE, 19958L));
	}

	/** A minute after the other, a hundred customers who stay for up to three minutes. */
	private static Verdict visit(int i) {
		return Readings.visit()
			.withTime(Readings.TIME.plusSeconds(60L * i))
			.withDwell(Duration.ofMillis(i * 7919L % 180_000))
			.withCustomer((i % 3 == 0) ? null : "Cliente_" + i % 100)
			.accepted();
	}

	private Map<Area, List<Long>> core(Step step, long start) {
		Map<Area, List<Long>> core = new HashMap<>();
		instance().history()
			.cells(step, start, start)
			.stream()
			.filter((cell) -> cell.tally().visits() > 0)
			.forEach((cell) -> core.put(cell.area(), Tallies.core(cell.tally())));
		return core;
	}

}
