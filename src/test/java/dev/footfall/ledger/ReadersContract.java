package dev.footfall.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessException;

import dev.footfall.Readings;
import dev.footfall.ledger.Customers.Customer;
import dev.footfall.ledger.Customers.Order;
import dev.footfall.ledger.Customers.Place;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tallies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What readers find in the Ledger, and that they can't do more than read.
 */
interface ReadersContract extends OnALedger {

	@Test
	default void lastSightingIsTheLatestByEventTimeAndNotByArrival() {
		started();

		ledger().commit(Batches.records(0, 0, seen("Caixa", 5), seen("Entrada", 3)));
		ledger().commit(Batches.records(0, 2, seen("Corredor_A", 4)));

		assertThat(everyone()).containsExactly(new Customer("Cliente_2253", 3, 127_500, Readings.STORE, "Caixa", 3,
				Instant.ofEpochMilli(millis(3)), Instant.ofEpochMilli(millis(5))));
	}

	@Test
	default void lastSightingAtEqualTimesIsTheOneWithTheHigherOffset() {
		started();

		ledger().commit(Batches.records(1, 0, seen("Corredor_A", 5), seen("Corredor_B", 5)));
		ledger().commit(Batches.records(0, 0, seen("Caixa", 5)));

		assertThat(everyone().get(0).lastLocation()).isEqualTo("Corredor_B");
	}

	@Test
	default void lastSightingAtEqualTimesAndOffsetsIsTheOneOfTheHigherPartition() {
		started();

		ledger().commit(Batches.records(1, 0, seen("Corredor_A", 5)));
		ledger().commit(Batches.records(0, 0, seen("Caixa", 5)));

		assertThat(everyone().get(0).lastLocation()).isEqualTo("Corredor_A");
	}

	private static Verdict seen(String location, int second) {
		return Readings.visit().withLocation(location).withTime(Instant.ofEpochMilli(millis(second))).accepted();
	}

	private static long millis(int second) {
		return Readings.TIME.toEpochMilli() + second * 1000L;
	}

	private List<Customer> everyone() {
		return instance().customers().page(Order.VISITS, "", null, 100);
	}

	@Test
	default void visitsWithoutACustomerAreNobodys() {
		started().commit(Batches.records(0, 0, Readings.visit().withCustomer(null).accepted()));

		assertThat(everyone()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	default void pagesThroughCustomersInEveryOrderWithoutGapsOrRepetitions(Order order) {
		started().commit(crowd());
		Comparator<Customer> largestFirst = Comparator
			.comparing((Customer customer) -> order.placeOf(customer).value(), Comparator.reverseOrder())
			.thenComparing(Customer::id);

		List<Customer> paged = new ArrayList<>();
		Place after = null;
		List<Customer> page;
		do {
			page = instance().customers().page(order, "", after, 7);
			paged.addAll(page);
			after = page.isEmpty() ? null : order.placeOf(page.get(page.size() - 1));
		}
		while (after != null);

		assertThat(paged).hasSize(60).doesNotHaveDuplicates().isSortedAccordingTo(largestFirst);
	}

	/** 60 customers with many ties in every order, some with names that collate. */
	private static Summary crowd() {
		Random random = new Random(1);
		List<String> names = new ArrayList<>(IntStream.range(0, 50).mapToObj((i) -> "Cliente_" + i).toList());
		names.addAll(List.of("a", "A", "b", "B", "é", "É", "_", "1", "a b", "ab"));
		Collections.shuffle(names, random);
		Summary crowd = new Summary();
		for (int i = 0; i < 120; i++) {
			crowd.fold(0, i, Readings.RECORD_MILLIS,
					Readings.visit()
						.withCustomer(names.get((i < 60) ? i : random.nextInt(60)))
						.withTime(Readings.TIME.plusSeconds(random.nextInt(5)))
						.withDwell(Duration.ofSeconds(random.nextInt(3)))
						.accepted());
		}
		return crowd;
	}

	@Test
	default void answersNoMoreCustomersThanAskedFor() {
		started().commit(crowd());

		assertThat(instance().customers().page(Order.VISITS, "", null, 1)).hasSize(1);
		assertThat(instance().customers().page(Order.VISITS, "", new Place(-1, ""), 1)).isEmpty();
	}

	@Test
	default void readsTheMinutesOfARangeWithBothEnds() {
		started();
		Summary batch = new Summary();
		IntStream.range(0, 6)
			.forEach((i) -> batch.fold(0, i, Readings.RECORD_MILLIS,
					Readings.visit().withTime(Readings.TIME.plusSeconds(60L * i)).withTraffic(i).accepted()));
		ledger().commit(batch);

		List<Cell> minutes = instance().history()
			.cells(Step.MINUTE, CommitContract.MINUTE + 2, CommitContract.MINUTE + 4);

		assertThat(minutes).extracting(Cell::area, Cell::start, (cell) -> Tallies.core(cell.tally()))
			.containsExactlyInAnyOrder(
					tuple(CommitContract.CORRIDOR, CommitContract.MINUTE + 2, List.of(1L, 2L, 42_500L)),
					tuple(CommitContract.CORRIDOR, CommitContract.MINUTE + 3, List.of(1L, 3L, 42_500L)),
					tuple(CommitContract.CORRIDOR, CommitContract.MINUTE + 4, List.of(1L, 4L, 42_500L)));
	}

	@Test
	default void findsNothingInAnEmptyLedger() {
		assertThat(instance().history().latest()).isEqualTo(new CommittedBatch(0, Account.EMPTY));
		assertThat(instance().history().areaTotals()).isEmpty();
		assertThat(instance().history().cells(Step.MINUTE, 0, Long.MAX_VALUE)).isEmpty();
		assertThat(everyone()).isEmpty();
	}

	@Test
	default void readersCanNotWrite() {
		var reader = instance().database().reader();

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> reader.update("UPDATE ledger SET batch_id = 99"));

		assertThat(instance().history().latest().id()).isZero();
	}

}
