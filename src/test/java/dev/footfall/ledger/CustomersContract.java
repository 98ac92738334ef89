package dev.footfall.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.ledger.Customers.Customer;
import dev.footfall.ledger.Customers.Order;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Trail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of customers, for how long, and how it goes.
 */
interface CustomersContract extends OnALedger {

	@Test
	default void knowsWhenACustomerWasFirstAndLastSeenInWhateverOrderReadingsCome() {
		started();

		ledger().commit(Batches.records(0, 0, seen("Ana", "Caixa", 9), seen("Ana", "Entrada", 3)));
		ledger().commit(Batches.records(0, 2, seen("Ana", "Entrada", 1), seen("Ana", "Corredor_A", 5)));

		Customer ana = instance().customers().find("Ana").orElseThrow();
		assertThat(ana.firstSeen()).isEqualTo(at(1));
		assertThat(ana.lastSeen()).isEqualTo(at(9));
		assertThat(ana.lastLocation()).isEqualTo("Caixa");
		assertThat(ana.areas()).isEqualTo(3);
	}

	@Test
	default void findsCustomersByAPartOfTheirIdAndTakesItLiterally() {
		started();

		ledger().commit(Batches.records(0, 0, seen("Cliente_1", "Caixa", 1), seen("Cliente_12", "Caixa", 2),
				seen("100%", "Caixa", 3), seen("a!b", "Caixa", 4)));

		assertThat(ids("CLIENTE")).containsExactly("Cliente_1", "Cliente_12");
		assertThat(ids("e_12")).containsExactly("Cliente_12");
		assertThat(ids("0%")).containsExactly("100%");
		assertThat(ids("!")).containsExactly("a!b");
		assertThat(ids("__")).isEmpty();
	}

	private List<String> ids(String part) {
		return instance().customers().page(Order.VISITS, part, null, 10).stream().map(Customer::id).toList();
	}

	@Test
	default void erasesACustomerAndLeavesTheAreas() {
		started();
		ledger().commit(
				Batches.records(0, 0, seen("Ana", "Entrada", 1), seen("Ana", "Caixa", 2), seen("Rui", "Entrada", 3)));
		var areas = instance().rows().get("area_cell");
		var flows = instance().rows().get("flow_cell");

		assertThat(ledger().erase("Ana")).isTrue();

		assertThat(instance().customers().find("Ana")).isEmpty();
		assertThat(instance().trails().of("Ana")).isEmpty();
		assertThat(instance().customers().find("Rui")).isPresent();
		assertThat(instance().rows().get("area_cell")).isEqualTo(areas).isNotEmpty();
		assertThat(instance().rows().get("flow_cell")).isEqualTo(flows).isNotEmpty();
		assertThat(ledger().erase("Ana")).isFalse();
	}

	@Test
	default void anErasedCustomerWhoComesBackBeginsAnew() {
		started();
		ledger().commit(Batches.records(0, 0, seen("Ana", "Entrada", 1)));
		ledger().erase("Ana");

		ledger().commit(Batches.records(0, 1, seen("Ana", "Caixa", 2)));

		Customer ana = instance().customers().find("Ana").orElseThrow();
		assertThat(ana.visits()).isEqualTo(1);
		assertThat(ana.firstSeen()).isEqualTo(at(2));
		assertThat(instance().trails().of("Ana")).extracting(Trail.Visit::location).containsExactly("Caixa");
		assertThat(instance().rows().get("flow_cell")).isEmpty();
	}

	@Test
	default void customersExpireADayAfterTheirLastReadingWasReceived() {
		started();
		ledger().commit(Batches.records(0, 0, seen("Ana", "Entrada", 1), seen("Rui", "Entrada", 1)));
		instance().clock().advance(Duration.ofHours(23));
		ledger().commit(Batches.records(0, 2, seen("Rui", "Caixa", 2)));
		ledger().tidy();
		assertThat(ids("")).containsExactlyInAnyOrder("Ana", "Rui");

		instance().clock().advance(Duration.ofHours(2));
		ledger().tidy();

		assertThat(ids("")).containsExactly("Rui");
		assertThat(instance().trails().of("Rui")).hasSize(2);
	}

	@Test
	default void anExpiredCustomerWhoComesBackBeginsAnew() {
		started();
		ledger().commit(Batches.records(0, 0, seen("Ana", "Entrada", 1)));
		instance().clock().advance(Duration.ofHours(25));
		ledger().tidy();

		ledger().commit(Batches.records(0, 1, seen("Ana", "Caixa", 2)));

		assertThat(instance().customers().find("Ana").orElseThrow().visits()).isEqualTo(1);
		assertThat(instance().trails().of("Ana")).hasSize(1);
	}

	private static Verdict seen(String customer, String location, int second) {
		return Readings.visit().withCustomer(customer).withLocation(location).withTime(at(second)).accepted();
	}

	private static Instant at(int second) {
		return Readings.TIME.plusSeconds(second);
	}

}
