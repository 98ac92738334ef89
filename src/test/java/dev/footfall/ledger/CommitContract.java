package dev.footfall.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.ledger.LedgerInstance.PartitionRow;
import dev.footfall.reading.RejectionReason;
import dev.footfall.summary.Area;
import dev.footfall.summary.Summary;
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
		assertThat(instance().history().areaTotals())
			.isEqualTo(Map.of(CORRIDOR, new Tally(2, 6, 85_000), CHECKOUT, new Tally(1, 0, 1)));
		assertThat(instance().history().minutes(MINUTE, MINUTE)).containsExactlyInAnyOrder(
				new MinuteTally(CORRIDOR, MINUTE, new Tally(2, 6, 85_000)),
				new MinuteTally(CHECKOUT, MINUTE, new Tally(1, 0, 1)));
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

		Map<Area, Tally> totals = instance().history().areaTotals();
		assertThat(totals).hasSize(1000).containsEntry(new Area(Readings.STORE, "Área 7"), new Tally(4, 8, 170_000));
		assertThat(totals.values()).filteredOn((tally) -> tally.equals(new Tally(3, 3, 127_500))).hasSize(999);
		assertThat(instance().history().minutes(MINUTE, MINUTE + 2)).hasSize(3000);
	}

}
