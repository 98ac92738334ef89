package dev.footfall.ledger;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.ledger.Customers.Order;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Area;
import dev.footfall.summary.AreaProfiles;
import dev.footfall.summary.FoldSettings;
import dev.footfall.summary.SensorId;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However much is sent, no more is kept one by one than is allowed, and sums stay exact.
 */
interface LimitsContract extends OnALedger {

	LimitProperties LIMITS = LedgerInstance.LIMITS;

	Area REST = new Area(Readings.STORE, Area.OTHER);

	@Test
	default void areasBeyondTheLimitAreCountedTogether() {
		started();

		ledger().commit(Batches.records(0, 0, areas(0, LIMITS.areas() + 30)));

		assertThat(instance().history().areaTotals()).hasSize(LIMITS.areas() + 1);
		assertThat(visits(REST)).isEqualTo(30);
		assertThat(visits()).isEqualTo(LIMITS.areas() + 30);
		assertThat(ledger().limitsReached()).containsExactly("areas");
	}

	@Test
	default void areasThatWereLetInStayAfterARestart() {
		started();
		ledger().commit(Batches.records(0, 0, areas(0, LIMITS.areas())));

		ledger().reconcile(Batches.log("A", 0, LIMITS.areas()));
		ledger().commit(Batches.records(0, LIMITS.areas(), areas(LIMITS.areas() - 1, LIMITS.areas() + 1)));

		assertThat(visits(new Area(Readings.STORE, "area-%05d".formatted(LIMITS.areas() - 1)))).isEqualTo(2);
		assertThat(visits(REST)).isEqualTo(1);
	}

	/** So that a task stays within its memory, whatever is sent. */
	@Test
	default void tellsOfAreasThatTheFoldPutTogether() {
		started();
		Summary summary = new Summary(new FoldSettings(Duration.ofHours(1), AreaProfiles.NONE, 3));
		Verdict[] verdicts = areas(0, 8);
		for (int i = 0; i < verdicts.length; i++) {
			summary.fold(0, i, Readings.RECORD_MILLIS, verdicts[i]);
		}

		ledger().commit(summary);

		assertThat(visits(REST)).isEqualTo(5);
		assertThat(instance().history().areaTotals()).hasSize(4);
		assertThat(ledger().limitsReached()).containsExactly("areas");
	}

	@Test
	default void storesBeyondTheLimitAreCountedTogether() {
		started();

		ledger().commit(Batches.records(0, 0, stores()));

		assertThat(visits(new Area(Area.OTHER, Area.OTHER))).isEqualTo(5);
		assertThat(instance().history().areaTotals()).hasSize(LIMITS.stores() + 1);
		assertThat(ledger().limitsReached()).contains("stores");
	}

	@Test
	default void ofCustomersBeyondTheLimitOnlyTheSumsAreKept() {
		started();
		ledger().commit(Batches.records(0, 0, customers(0, LIMITS.customers() - 10)));
		assertThat(ledger().limitsReached()).isEmpty();

		ledger().commit(Batches.records(0, LIMITS.customers() - 10,
				customers(LIMITS.customers() - 20, LIMITS.customers() + 7)));

		assertThat(instance().customers().others()).isEqualTo(new Customers.Others(7, 7 * 42_500));
		assertThat(instance().customers().page(Order.VISITS, "", null, 2 * LIMITS.customers()))
			.hasSize(LIMITS.customers())
			.satisfies((page) -> assertThat(page.stream().mapToLong(Customers.Customer::visits).sum())
				.isEqualTo(LIMITS.customers() + 10));
		assertThat(visits()).isEqualTo(LIMITS.customers() + 17);
		assertThat(ledger().limitsReached()).containsExactly("customers");
	}

	/** After a restart nothing was full until more came again. */
	@Test
	default void knowsWhatIsFullAfterARestart() {
		started();
		ledger().commit(Batches.records(0, 0, areas(0, LIMITS.areas() + 1)));
		ledger().commit(Batches.records(0, LIMITS.areas() + 1, customers(0, LIMITS.customers() + 1)));
		Summary batch = Batches.records(0, LIMITS.areas() + LIMITS.customers() + 2, sensors());
		batch.sensors().countAsOther(new SensorId(Readings.STORE, "sensor-3"));
		ledger().commit(batch);
		assertThat(ledger().limitsReached()).containsExactly("areas", "customers", "sensors");

		Ledger restarted = restarted();

		assertThat(restarted.limitsReached()).containsExactly("areas", "customers", "sensors");
	}

	@Test
	default void knowsAfterARestartThatThereAreTooManyStores() {
		started();
		ledger().commit(Batches.records(0, 0, stores()));

		Ledger restarted = restarted();

		assertThat(restarted.limitsReached()).containsExactly("stores");
	}

	/** What is just full has kept everything. */
	@Test
	default void nothingIsReachedBeforeMoreComes() {
		started();
		ledger().commit(Batches.records(0, 0, areas(0, LIMITS.areas() - 1)));
		ledger().commit(Batches.records(0, LIMITS.areas() - 1, customers(0, LIMITS.customers() - 1)));
		assertThat(instance().history().areaTotals()).hasSize(LIMITS.areas());
		assertThat(instance().rows().get("customer")).hasSize(LIMITS.customers());

		ledger().reconcile(Batches.log("A", 0, Long.MAX_VALUE));

		assertThat(ledger().limitsReached()).isEmpty();
	}

	private static Verdict[] stores() {
		return IntStream.range(0, LIMITS.stores() + 5)
			.mapToObj((i) -> Readings.visit().withStore("store-%03d".formatted(i)).accepted())
			.toArray(Verdict[]::new);
	}

	/** One more than are known one by one, beside the usual one. */
	private static Verdict[] sensors() {
		return IntStream.range(1, 4)
			.mapToObj((i) -> Readings.visit().withSensor("sensor-" + i).withCustomer(null).accepted())
			.toArray(Verdict[]::new);
	}

	private static Verdict[] areas(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((i) -> Readings.visit().withLocation("area-%05d".formatted(i)).accepted())
			.toArray(Verdict[]::new);
	}

	private static Verdict[] customers(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((i) -> Readings.visit().withCustomer("customer-%05d".formatted(i)).accepted())
			.toArray(Verdict[]::new);
	}

	private long visits(Area area) {
		return instance().history().areaTotals().get(area).visits();
	}

	private long visits() {
		return List.copyOf(instance().history().areaTotals().values()).stream().mapToLong(Tally::visits).sum();
	}

}
