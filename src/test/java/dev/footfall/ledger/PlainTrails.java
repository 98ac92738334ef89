package dev.footfall.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.footfall.Readings;
import dev.footfall.summary.Summary;

/**
 * Visits of a few customers in two stores, in the order in which they reach Kafka, and
 * what becomes of them by plain loops over the whole list.
 */
final class PlainTrails {

	static final String OTHER_STORE = "store-2";

	private static final Comparator<Visit> ORDER = Comparator.comparing(Visit::time)
		.thenComparing(Visit::offset)
		.thenComparing(Visit::partition);

	private final List<Visit> visits;

	private PlainTrails(List<Visit> visits) {
		this.visits = visits;
	}

	/** At most a hundred of each customer over two days, some at the same time. */
	static PlainTrails random(Random random) {
		List<Visit> visits = new ArrayList<>();
		long[] offsets = new long[2];
		int customers = 1 + random.nextInt(8);
		int span = 20 + random.nextInt(2 * 24 * 60);
		for (int i = 0; i < customers * 40; i++) {
			int partition = random.nextInt(2);
			String store = (random.nextInt(5) == 0) ? OTHER_STORE : Readings.STORE;
			String location = List.of("Caixa", "Entrada", "Corredor").get(random.nextInt(3));
			Instant time = Readings.TIME.plus(Duration.ofSeconds(30L * random.nextInt(2 * span)));
			visits.add(new Visit(store, location, "c-" + random.nextInt(customers), time, partition,
					offsets[partition]++));
		}
		Map<String, Integer> seen = new HashMap<>();
		visits.removeIf((visit) -> seen.merge(visit.customer(), 1, Integer::sum) > 100);
		return new PlainTrails(visits);
	}

	/** Commits everything in batches of random size, now and then by a new instance. */
	void commit(OnALedger contract, LedgerInstance first, Random random) {
		LedgerInstance instance = first;
		int next = 0;
		start(instance);
		while (next < this.visits.size()) {
			int end = Math.min(this.visits.size(), next + 1 + random.nextInt(1 + random.nextInt(60)));
			instance.ledger().commit(summary(this.visits.subList(next, end), random));
			next = end;
			if (random.nextInt(10) == 0) {
				start(instance);
			}
		}
	}

	/** Also what a restart of the query does: nothing is remembered. */
	private void start(LedgerInstance instance) {
		instance.ledger().own();
		instance.ledger()
			.reconcile(Batches.log("A",
					Map.of(0, new TopicLog.Bounds(0, Long.MAX_VALUE), 1, new TopicLog.Bounds(0, Long.MAX_VALUE))));
	}

	/** Two tasks' summaries merged into one. */
	private static Summary summary(List<Visit> batch, Random random) {
		Summary left = new Summary();
		Summary right = new Summary();
		int cut = random.nextInt(3);
		batch.forEach((visit) -> {
			Summary task = (visit.partition() < cut) ? left : right;
			var accepted = Readings.visit()
				.withStore(visit.store())
				.withLocation(visit.location())
				.withCustomer(visit.customer())
				.withTime(visit.time())
				.accepted();
			task.fold(visit.partition(), visit.offset(), visit.time().toEpochMilli(), accepted);
		});
		return left.merge(right);
	}

	/** Gaps in milliseconds by what {@link #key} makes of a pair. */
	Map<String, List<Long>> gaps(Step step) {
		Map<String, List<Long>> gaps = new TreeMap<>();
		byCustomer().values().forEach((trail) -> {
			for (int i = 1; i < trail.size(); i++) {
				Visit from = trail.get(i - 1);
				Visit to = trail.get(i);
				Duration gap = Duration.between(from.time(), to.time());
				if (from.store().equals(to.store()) && !from.location().equals(to.location())
						&& gap.compareTo(Duration.ofMinutes(30)) <= 0) {
					gaps.computeIfAbsent(key(to.store(), from.location(), to.location(), to.start(step)),
							(key) -> new ArrayList<>())
						.add(gap.toMillis());
				}
			}
		});
		gaps.values().forEach((list) -> list.sort(Comparator.naturalOrder()));
		return gaps;
	}

	/** Different customers by area and start, who came to the Caixa of store-1 later. */
	Map<String, Integer> reached(Step step) {
		Map<String, Set<String>> reached = new TreeMap<>();
		byCustomer().forEach((customer, trail) -> {
			for (int i = 0; i < trail.size(); i++) {
				Visit visit = trail.get(i);
				boolean later = visit.store().equals(Readings.STORE) && trail.subList(i + 1, trail.size())
					.stream()
					.anyMatch((next) -> next.store().equals(Readings.STORE) && next.location().equals("Caixa"));
				if (later) {
					reached.computeIfAbsent(visit.location() + "@" + visit.start(step), (key) -> new TreeSet<>())
						.add(customer);
				}
			}
		});
		return reached.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (cell) -> cell.getValue().size()));
	}

	Map<String, List<Visit>> byCustomer() {
		Map<String, List<Visit>> trails = new TreeMap<>();
		this.visits.stream()
			.sorted(ORDER)
			.forEach((visit) -> trails.computeIfAbsent(visit.customer(), (key) -> new ArrayList<>()).add(visit));
		return trails;
	}

	static String key(String store, String from, String to, long start) {
		return "%s %s %s %d".formatted(store, from, to, start);
	}

	record Visit(String store, String location, String customer, Instant time, int partition, long offset) {

		private long start(Step step) {
			return step.start(Math.floorDiv(this.time.getEpochSecond(), 60), LedgerInstance.ZONE);
		}

	}

}
