package dev.footfall.ledger;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.footfall.ledger.LedgerInstance.PartitionRow;
import dev.footfall.ledger.TopicLog.Bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A start compares the stored positions with the topic and states every difference.
 */
interface ReconcileContract extends OnALedger {

	@Test
	default void beginsAnUnknownTopicAtItsEarliestOffsets() {
		ledger().own();

		StartingPoint start = ledger()
			.reconcile(Batches.log("A", Map.of(0, new Bounds(0, 50), 1, new Bounds(7, 9), 2, new Bounds(4, 4))));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 0L, 1, 7L, 2, 4L), List.of()));
		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 0, 0, 0, 0, 0, 0),
				new PartitionRow(1, 1, "A", 7, 7, 0, 0, 0, 0, 0), new PartitionRow(1, 2, "A", 4, 4, 0, 0, 0, 0, 0));
	}

	@Test
	default void goesOnAtTheStoredPositions() {
		started().commit(Batches.visits(0, 0, 9));
		var before = instance().rows();

		StartingPoint start = ledger().reconcile(Batches.log("A", 3, 10));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 10L), List.of()));
		assertThat(instance().rows()).isEqualTo(before);
	}

	@Test
	default void declaresLostWhatWasDeletedBeforeItWasRead() {
		started().commit(Batches.visits(0, 0, 9));

		StartingPoint start = ledger().reconcile(Batches.log("A", 25, 40));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 25L),
				List.of("15 records of footfall.readings-0 were deleted before they were read and are declared lost")));
		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 25, 10, 0, 0, 0, 15));
		assertThat(instance().history().latest()).isEqualTo(new CommittedBatch(1, new Account(25, 10, 0, 0, 0, 15)));
		ledger().commit(Batches.visits(0, 25, 39));
	}

	@Test
	default void declaresALossOnlyOnce() {
		started().commit(Batches.visits(0, 0, 9));
		ledger().reconcile(Batches.log("A", 25, 40));

		StartingPoint again = ledger().reconcile(Batches.log("A", 25, 40));

		assertThat(again).isEqualTo(new StartingPoint(Map.of(0, 25L), List.of()));
		assertThat(instance().history().latest().account()).isEqualTo(new Account(25, 10, 0, 0, 0, 15));
	}

	@Test
	default void readsATopicThatReplacedAnotherFromItsStart() {
		started().commit(Batches.visits(0, 0, 9));

		StartingPoint start = ledger().reconcile(Batches.log("B", 2, 40));
		ledger().commit(Batches.visits(0, 2, 39));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 2L),
				List.of("Topic footfall.readings was replaced by another of the same name: epoch 2 begins")));
		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 10, 10, 0, 0, 0, 0),
				new PartitionRow(2, 0, "B", 2, 40, 38, 0, 0, 0, 0));
		assertThat(instance().history().latest().account()).isEqualTo(new Account(48, 48, 0, 0, 0, 0));
	}

	@Test
	default void readsAReplacingTopicOfFewerPartitions() {
		started().commit(Batches.visits(0, 0, 9).merge(Batches.visits(1, 0, 9)));

		StartingPoint start = ledger().reconcile(Batches.log("B", 0, 3));

		assertThat(start.offsets()).isEqualTo(Map.of(0, 0L));
		assertThat(instance().partitions()).extracting(PartitionRow::epoch).containsExactly(1, 1, 2);
	}

	@Test
	default void goesOnAtTheEndOfATruncatedTopic() {
		started().commit(Batches.visits(0, 0, 9).merge(Batches.visits(1, 0, 4)));

		StartingPoint start = ledger().reconcile(Batches.log("A", Map.of(0, new Bounds(0, 6), 1, new Bounds(0, 8))));
		ledger().commit(Batches.visits(0, 6, 6).merge(Batches.visits(1, 5, 7)));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 6L, 1, 5L),
				List.of("Topic footfall.readings was truncated: epoch 2 begins")));
		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 10, 10, 0, 0, 0, 0),
				new PartitionRow(1, 1, "A", 0, 5, 5, 0, 0, 0, 0), new PartitionRow(2, 0, "A", 6, 7, 1, 0, 0, 0, 0),
				new PartitionRow(2, 1, "A", 5, 8, 3, 0, 0, 0, 0));
		assertThat(instance().history().latest().account().isBalanced()).isTrue();
	}

	/**
	 * Retention took records of one partition while another was cut short, and nobody was
	 * told how many.
	 */
	@Test
	default void declaresLossesOfATruncatedTopicToo() {
		started().commit(Batches.visits(0, 0, 9).merge(Batches.visits(1, 0, 4)));

		StartingPoint start = ledger().reconcile(Batches.log("A", Map.of(0, new Bounds(0, 6), 1, new Bounds(8, 8))));

		assertThat(start).isEqualTo(
				new StartingPoint(Map.of(0, 6L, 1, 8L), List.of("Topic footfall.readings was truncated: epoch 2 begins",
						"3 records of footfall.readings-1 were deleted before they were read and are declared lost")));
		assertThat(instance().history().latest().account()).isEqualTo(new Account(18, 15, 0, 0, 0, 3));
	}

	@Test
	default void beginsPartitionsThatWereAddedWhileItWasStopped() {
		started().commit(Batches.visits(0, 0, 9));

		StartingPoint start = ledger().reconcile(Batches.log("A", Map.of(0, new Bounds(0, 10), 1, new Bounds(0, 3))));
		ledger().commit(Batches.visits(1, 0, 2));

		assertThat(start).isEqualTo(new StartingPoint(Map.of(0, 10L, 1, 0L), List.of()));
		assertThat(instance().partitions()).containsExactly(new PartitionRow(1, 0, "A", 0, 10, 10, 0, 0, 0, 0),
				new PartitionRow(1, 1, "A", 0, 3, 3, 0, 0, 0, 0));
	}

	@Test
	default void takesInPartitionsThatAreAddedWhileItRuns() {
		started().commit(Batches.visits(0, 0, 9));

		ledger().commit(Batches.visits(0, 10, 10).merge(Batches.visits(3, 0, 1)));
		ledger().commit(Batches.visits(3, 2, 2));
		StartingPoint restart = ledger().reconcile(Batches.log("A", Map.of(0, new Bounds(0, 11), 3, new Bounds(0, 3))));

		assertThat(restart).isEqualTo(new StartingPoint(Map.of(0, 11L, 3, 3L), List.of()));
	}

	@Test
	default void keepsTopicsApart() {
		started().commit(Batches.visits(0, 0, 9));

		StartingPoint other = ledger().reconcile(new TopicLog("other", "O", Map.of(0, new Bounds(0, 3))));
		ledger().commit(Batches.visits(0, 0, 2));
		StartingPoint back = ledger().reconcile(Batches.log("A", 0, 10));

		assertThat(other).isEqualTo(new StartingPoint(Map.of(0, 0L), List.of()));
		assertThat(back).isEqualTo(new StartingPoint(Map.of(0, 10L), List.of()));
		assertThat(instance().history().latest().account()).isEqualTo(new Account(13, 13, 0, 0, 0, 0));
	}

	@Test
	default void changesNothingForOneThatDoesNotOwnIt() {
		var before = instance().rows();

		assertThatExceptionOfType(LedgerHeldException.class)
			.isThrownBy(() -> ledger().reconcile(Batches.log("A", 0, 10)));

		assertThat(instance().rows()).isEqualTo(before);
	}

}
