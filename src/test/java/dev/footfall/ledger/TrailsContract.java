package dev.footfall.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Area;
import dev.footfall.summary.DwellHistogram;
import dev.footfall.summary.FlowTally;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Trail;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How customers go from area to area follows from their visits alone, not from the order
 * in which they come.
 */
interface TrailsContract extends OnALedger {

	long EVER = Long.MAX_VALUE;

	@Test
	default void countsWhatPlainLoopsCountOverRandomStreams() {
		for (int seed = 0; seed < 8; seed++) {
			Random random = new Random(seed);
			PlainTrails plain = PlainTrails.random(random);
			LedgerInstance instance = elsewhere();

			plain.commit(this, instance, random);

			for (Step step : Step.values()) {
				assertThat(transitions(instance, step)).as("%s, seed %d", step, seed)
					.isEqualTo(counts(plain.gaps(step)));
				medians(instance, step).forEach((key, median) -> {
					List<Long> gaps = plain.gaps(step).get(key);
					long expected = gaps.get((gaps.size() + 1) / 2 - 1);
					assertThat(median).isEqualTo(expected, within(expected * DwellHistogram.RELATIVE_ERROR));
				});
				assertThat(reached(instance, step)).as("%s, seed %d", step, seed).isEqualTo(plain.reached(step));
			}
			plain.byCustomer()
				.forEach((customer, visits) -> assertThat(instance.trails().of(customer)).isEqualTo(visits.stream()
					.map((visit) -> new Trail.Visit(visit.store(), visit.location(), visit.time().toEpochMilli()))
					.toList()));
		}
	}

	private static Map<String, Long> counts(Map<String, List<Long>> gaps) {
		Map<String, Long> counts = new HashMap<>();
		gaps.forEach((key, list) -> counts.put(key, (long) list.size()));
		return counts;
	}

	private static Map<String, FlowTally> flows(LedgerInstance instance, Step step) {
		Map<String, FlowTally> flows = new HashMap<>();
		for (String store : List.of(Readings.STORE, PlainTrails.OTHER_STORE)) {
			instance.flows()
				.forEach(step, store, 0, EVER, (flow) -> flows
					.put(PlainTrails.key(store, flow.from(), flow.to(), flow.start()), flow.tally()));
		}
		return flows;
	}

	private static Map<String, Long> transitions(LedgerInstance instance, Step step) {
		Map<String, Long> transitions = new HashMap<>();
		flows(instance, step).forEach((key, tally) -> transitions.put(key, tally.transitions()));
		return transitions;
	}

	private static Map<String, Double> medians(LedgerInstance instance, Step step) {
		Map<String, Double> medians = new HashMap<>();
		flows(instance, step).forEach((key, tally) -> medians.put(key, tally.gaps().quantileMillis(0.5)));
		return medians;
	}

	private static Map<String, Integer> reached(LedgerInstance instance, Step step) {
		Map<String, Integer> reached = new HashMap<>();
		instance.history().cells(step, 0, EVER - 1).forEach((cell) -> {
			int customers = (int) Math.round(cell.tally().reached().estimate());
			if (customers > 0) {
				reached.put(cell.area().location() + "@" + cell.start(), customers);
			}
		});
		return reached;
	}

	@Test
	default void storesTheSameHoweverAStreamIsCut() {
		LedgerInstance once = elsewhere();
		LedgerInstance again = elsewhere();

		PlainTrails.random(new Random(42)).commit(this, once, new Random(1));
		PlainTrails.random(new Random(42)).commit(this, again, new Random(2));

		for (Step step : Step.values()) {
			assertThat(flows(again, step)).isEqualTo(flows(once, step));
		}
		assertThat(again.rows().get("customer")).extracting((row) -> row.get("customer_id"))
			.isEqualTo(once.rows().get("customer").stream().map((row) -> row.get("customer_id")).toList());
	}

	/** More than are marked at once. */
	@Test
	default void marksEveryoneOfALargeBatch() {
		started();
		Summary batch = new Summary();
		for (int customer = 0; customer < 100; customer++) {
			for (int second = 0; second < 3000; second++) {
				String area = (second < 2999) ? "Area " + customer % 3 : "Caixa";
				batch.fold(0, customer * 3000 + second, Readings.TIME.toEpochMilli(),
						Readings.visit()
							.withCustomer("Cliente_" + customer)
							.withLocation(area)
							.withTime(Readings.TIME.plusSeconds(second))
							.accepted());
			}
		}

		ledger().commit(batch);

		assertThat(reached(instance(), Step.ALL)).isEqualTo(Map.of("Area 0@0", 34, "Area 1@0", 33, "Area 2@0", 33));
		assertThat(reached(instance(), Step.MINUTE)).hasSize(150).containsValues(33, 34);
	}

	@Test
	default void takesATransitionBackThatAVisitParts() {
		started();
		ledger().commit(Batches.records(0, 0, visit("Entrada", 0), visit("Caixa", 600)));
		assertThat(transitions(instance(), Step.ALL)).isEqualTo(Map.of("store-1 Entrada Caixa 0", 1L));

		ledger().commit(Batches.records(0, 2, visit("Corredor", 300)));

		assertThat(transitions(instance(), Step.ALL))
			.isEqualTo(Map.of("store-1 Entrada Corredor 0", 1L, "store-1 Corredor Caixa 0", 1L));
		assertThat(flows(instance(), Step.MINUTE)).hasSize(2);
	}

	@Test
	default void countsNeitherAfterHalfAnHourNorIntoAnotherStoreNorIntoTheSameArea() {
		started();

		ledger().commit(Batches.records(0, 0, visit("A", 0), visit("B", 1800), visit("C", 3601), visit("C", 3700),
				Readings.visit().withStore("store-2").withTime(Readings.TIME.plusSeconds(3800)).accepted()));

		assertThat(transitions(instance(), Step.ALL)).isEqualTo(Map.of("store-1 A B 0", 1L));
	}

	/** The pairs of the tests are capped at 12. */
	@Test
	default void countsPairsBeyondTheCapForTheAreaTheyLeave() {
		started();
		IntStream.range(0, 20)
			.forEach((i) -> ledger()
				.commit(Batches.records(0, 2 * i, visit("Caixa", 2000 * i), visit("Area " + i, 2000 * i + 60))));

		Map<String, Long> transitions = transitions(instance(), Step.ALL);
		assertThat(transitions).hasSize(13)
			.containsEntry("store-1 Caixa Area 11 0", 1L)
			.containsEntry("store-1 Caixa null 0", 8L);

		ledger().commit(Batches.records(0, 40, visit("Caixa", 2000 * 19 + 30)));

		assertThat(transitions(instance(), Step.ALL)).as("found where it was counted").isEqualTo(transitions);
	}

	@Test
	default void countsACustomerAtTheCheckoutWhoWasSeenBeforeLater() {
		started();
		ledger().commit(Batches.records(0, 0, visit("Caixa", 600)));
		ledger().commit(Batches.records(0, 1, visit("Corredor", 900)));
		assertThat(reached(instance(), Step.ALL)).isEmpty();

		ledger().commit(Batches.records(0, 2, visit("Entrada", 0)));
		assertThat(reached(instance(), Step.ALL)).isEqualTo(Map.of("Entrada@0", 1));
		ledger().commit(Batches.records(0, 3, visit("Caixa", 1200)));

		assertThat(reached(instance(), Step.ALL)).isEqualTo(Map.of("Entrada@0", 1, "Corredor@0", 1, "Caixa@0", 1));
		assertThat(instance().history().areaTotals().get(new Area(Readings.STORE, "Entrada")).visits()).isEqualTo(1);
	}

	@Test
	default void forgetsFlowsWhenItForgetsCells() {
		TestClock clock = new TestClock(Readings.TIME);
		LedgerInstance clocked = another("clocked", clock);
		clocked.ledger().own();
		clocked.ledger().reconcile(Batches.log("A", 0, 0));
		clocked.ledger().commit(Batches.records(0, 0, visit("Entrada", 0), visit("Caixa", 600)));
		clock.advance(Duration.ofDays(8));
		clocked.ledger().commit(Batches.records(0, 2, visit("Entrada", 86_400 * 8)));

		clocked.ledger().commit(Batches.records(0, 3, visit("Corredor", 300)));

		assertThat(flows(clocked, Step.MINUTE).keySet()).extracting((key) -> key.replaceAll(" \\d+$", ""))
			.containsExactlyInAnyOrder("store-1 Entrada Corredor", "store-1 Corredor Caixa");
		assertThat(transitions(clocked, Step.DAY).values()).as("days are kept").containsExactly(1L, 1L);
	}

	private static Verdict visit(String location, int seconds) {
		return Readings.visit().withLocation(location).withTime(Readings.TIME.plusSeconds(seconds)).accepted();
	}

}
