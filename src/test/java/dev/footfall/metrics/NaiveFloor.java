package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.footfall.ledger.CommittedBatch;
import dev.footfall.metrics.MetricsSnapshot.Series;
import dev.footfall.metrics.MetricsSnapshot.Trend;
import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.summary.Tally.Sums;

/**
 * Keeps every visit and adds them all up for each snapshot: slow, and plainly right.
 */
final class NaiveFloor {

	private final ZoneId zone;

	private final List<Reading> visits = new ArrayList<>();

	NaiveFloor(ZoneId zone) {
		this.zone = zone;
	}

	void add(List<Verdict> records) {
		records.forEach((record) -> {
			if (record instanceof Accepted accepted) {
				this.visits.add(accepted.reading());
			}
		});
	}

	/** What should be seen in the window and at the time of the one that is seen. */
	MetricsSnapshot snapshot(String store, MetricsSnapshot seen, CommittedBatch latest) {
		Instant minute = seen.asOf().truncatedTo(ChronoUnit.MINUTES);
		Instant from = switch (seen.window()) {
			case ALL -> null;
			case TODAY -> seen.asOf().atZone(this.zone).toLocalDate().atStartOfDay(this.zone).toInstant();
			case HOUR -> minute.minus(59, ChronoUnit.MINUTES);
			case QUARTER -> minute.minus(14, ChronoUnit.MINUTES);
			case FIVE_MINUTES -> minute.minus(4, ChronoUnit.MINUTES);
		};
		List<Reading> all = this.visits.stream().filter((visit) -> visit.store().equals(store)).toList();
		List<AreaMetrics> ranking = ranking(all, from, minute);
		return new MetricsSnapshot(store, seen.window(), from, seen.asOf(), this.zone, seen.replay(), latest.id(),
				ranking, area(store, all, all, from, minute, 1), trend(all, ranking, minute), latest.account());
	}

	private static List<Reading> between(List<Reading> visits, Instant from, Instant lastMinute) {
		Instant end = lastMinute.plus(1, ChronoUnit.MINUTES);
		return visits.stream()
			.filter((visit) -> visit.eventMillis() >= from.toEpochMilli() && visit.eventMillis() < end.toEpochMilli())
			.toList();
	}

	private List<AreaMetrics> ranking(List<Reading> all, Instant from, Instant minute) {
		Map<String, List<Reading>> locations = all.stream()
			.collect(Collectors.groupingBy(Reading::location, TreeMap::new, Collectors.toList()));
		List<AreaMetrics> areas = new ArrayList<>();
		locations.forEach((location, own) -> areas.add(area(location, own, all, from, minute, 0)));
		areas.sort(Comparator.comparing((AreaMetrics area) -> area.visits() == 0)
			.thenComparing((area) -> -area.traffic())
			.thenComparing(AreaMetrics::location));
		return IntStream.range(0, areas.size()).mapToObj((i) -> ranked(areas.get(i), i + 1)).toList();
	}

	private AreaMetrics area(String location, List<Reading> own, List<Reading> all, Instant from, Instant minute,
			int rank) {
		List<Reading> visits = within(own, from, minute);
		List<Reading> storeVisits = within(all, from, minute);
		Long present = present(own, from, minute);
		Sums sums = new Sums(visits.size(), visits.stream().mapToLong(Reading::traffic).sum(),
				visits.stream().mapToLong(Reading::dwellMillis).sum(),
				visits.stream().filter((visit) -> visit.dwellMillis() >= 30_000).count(), 0, present);
		long customers = customers(visits);
		long storeCustomers = customers(storeVisits);
		return new AreaMetrics(location, sums, quantiles(visits),
				new DistinctCustomers(customers, customers, customers),
				storeVisits.isEmpty() ? 0 : (double) visits.size() / storeVisits.size(),
				(storeCustomers > 0) ? (double) customers / storeCustomers : null,
				occupancy(present, all, from, minute), reachedCheckout(visits, all), rank);
	}

	/** All in the order in which they came, which settles equal times. */
	private Double reachedCheckout(List<Reading> visits, List<Reading> all) {
		long reached = visits.stream()
			.filter((visit) -> visit.customer() != null)
			.filter((visit) -> all.stream().anyMatch((later) -> isCheckoutAfter(visit, later, all)))
			.map(Reading::customer)
			.distinct()
			.count();
		return (customers(visits) > 0) ? (double) reached / customers(visits) : null;
	}

	private static boolean isCheckoutAfter(Reading visit, Reading later, List<Reading> all) {
		boolean isLater = later.eventMillis() > visit.eventMillis()
				|| later.eventMillis() == visit.eventMillis() && place(later, all) > place(visit, all);
		return isLater && later.location().equals("Caixa") && visit.customer().equals(later.customer());
	}

	private static int place(Reading visit, List<Reading> all) {
		return IntStream.range(0, all.size()).filter((i) -> all.get(i) == visit).findFirst().orElseThrow();
	}

	private static List<Reading> within(List<Reading> visits, Instant from, Instant minute) {
		return (from != null) ? between(visits, from, minute) : visits;
	}

	private static long customers(List<Reading> visits) {
		return visits.stream().map(Reading::customer).filter(Objects::nonNull).distinct().count();
	}

	/** Milliseconds of all stays that lie in the window. */
	private static long present(List<Reading> stays, Instant from, Instant minute) {
		long start = (from != null) ? from.toEpochMilli() : Long.MIN_VALUE;
		long end = (from != null) ? minute.toEpochMilli() + 60_000 : Long.MAX_VALUE;
		return stays.stream()
			.mapToLong((stay) -> Math.max(0,
					Math.min(stay.eventMillis(), end) - Math.max(stay.eventMillis() - stay.dwellMillis(), start)))
			.sum();
	}

	/** All time begins with the day on which the first stay of the store began. */
	private Double occupancy(long present, List<Reading> all, Instant from, Instant minute) {
		Instant start = (from != null) ? from : all.stream()
			.map((stay) -> Instant.ofEpochMilli(Math.min(stay.eventMillis(), stay.eventMillis() - stay.dwellMillis())))
			.min(Comparator.naturalOrder())
			.map((first) -> first.atZone(this.zone).toLocalDate().atStartOfDay(this.zone).toInstant())
			.orElse(null);
		return (start != null && !start.isAfter(minute))
				? (double) present / (minute.toEpochMilli() + 60_000 - start.toEpochMilli()) : null;
	}

	private static DwellQuantiles quantiles(List<Reading> visits) {
		List<Long> sorted = visits.stream().map(Reading::dwellMillis).sorted().toList();
		return sorted.isEmpty() ? null
				: new DwellQuantiles(quantile(sorted, 0.5), quantile(sorted, 0.9), quantile(sorted, 0.95));
	}

	private static double quantile(List<Long> sorted, double q) {
		return sorted.get((int) Math.ceil(q * sorted.size()) - 1) / 1000.0;
	}

	private static AreaMetrics ranked(AreaMetrics area, int rank) {
		return new AreaMetrics(area.location(), area.sums(), area.dwell(), area.customers(), area.share(),
				area.visitRate(), area.occupancy(), area.reachedCheckout(), rank);
	}

	private static Trend trend(List<Reading> all, List<AreaMetrics> ranking, Instant minute) {
		Instant start = minute.minus(59, ChronoUnit.MINUTES);
		return new Trend(start, ranking.stream().limit(24).map((area) -> series(area.location(), all, start)).toList());
	}

	private static Series series(String location, List<Reading> all, Instant start) {
		List<Reading> own = all.stream().filter((visit) -> visit.location().equals(location)).toList();
		return new Series(location,
				IntStream.range(0, 60)
					.mapToObj((i) -> start.plus(i, ChronoUnit.MINUTES))
					.map((minute) -> between(own, minute, minute).stream().mapToLong(Reading::traffic).sum())
					.toList());
	}

}
