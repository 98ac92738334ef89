package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.footfall.ledger.CommittedBatch;
import dev.footfall.metrics.MetricsSnapshot.Series;
import dev.footfall.metrics.MetricsSnapshot.Trend;
import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;

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
		List<AreaMetrics> ranking = ranking(all, (from != null) ? between(all, from, minute) : all);
		return new MetricsSnapshot(store, seen.window(), from, seen.asOf(), this.zone, seen.replay(), latest.id(),
				ranking, trend(all, ranking, minute), latest.account());
	}

	private static List<Reading> between(List<Reading> visits, Instant from, Instant lastMinute) {
		Instant end = lastMinute.plus(1, ChronoUnit.MINUTES);
		return visits.stream()
			.filter((visit) -> visit.eventMillis() >= from.toEpochMilli() && visit.eventMillis() < end.toEpochMilli())
			.toList();
	}

	private static List<AreaMetrics> ranking(List<Reading> all, List<Reading> inWindow) {
		Set<String> locations = new TreeSet<>();
		all.forEach((visit) -> locations.add(visit.location()));
		List<AreaMetrics> areas = new ArrayList<>(
				locations.stream().map((location) -> area(location, inWindow)).toList());
		areas.sort(Comparator.comparing((AreaMetrics area) -> area.visits() == 0)
			.thenComparing((area) -> -area.traffic())
			.thenComparing(AreaMetrics::location));
		return IntStream.range(0, areas.size()).mapToObj((i) -> ranked(areas.get(i), i + 1)).toList();
	}

	private static AreaMetrics area(String location, List<Reading> inWindow) {
		List<Reading> own = inWindow.stream().filter((visit) -> visit.location().equals(location)).toList();
		return new AreaMetrics(location, own.size(), own.stream().mapToLong(Reading::dwellMillis).sum(),
				own.stream().mapToLong(Reading::traffic).sum(),
				inWindow.isEmpty() ? 0 : (double) own.size() / inWindow.size(), 0);
	}

	private static AreaMetrics ranked(AreaMetrics area, int rank) {
		return new AreaMetrics(area.location(), area.visits(), area.dwellMillis(), area.traffic(), area.share(), rank);
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
