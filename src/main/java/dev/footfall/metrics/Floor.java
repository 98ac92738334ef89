package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.footfall.ledger.CommittedBatch;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
import dev.footfall.ledger.StoreZones;
import dev.footfall.metrics.MetricsSnapshot.Series;
import dev.footfall.metrics.MetricsSnapshot.Trend;
import dev.footfall.summary.Area;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;

/**
 * The state of every area as of now: all-time sums, recent minutes and the windows over
 * them. Not thread-safe; {@link MetricsHub} guards it.
 */
final class Floor {

	private static final int TREND_MINUTES = 60;

	/** As many as the page draws; more would only make each update larger. */
	private static final int TREND_SERIES = 24;

	/** Readings may lie 5 minutes ahead of their record; their minutes wait here. */
	private static final int MINUTES_AHEAD = 6;

	private final StoreZones zones;

	private final History history;

	private final FloorCells stored;

	private final Checkouts checkouts;

	private final Map<Area, Tally> allTime = new HashMap<>();

	private final MinuteCells cells = new MinuteCells();

	private final Map<Window, SlidingTallies> windows = new EnumMap<>(Window.class);

	/** Days begin by the clock of the zone. */
	private final Map<ZoneId, TodayTallies> days = new HashMap<>();

	private final Map<String, Long> firstDays = new HashMap<>();

	private CommittedBatch batch;

	private long currentMinute = Long.MIN_VALUE;

	Floor(StoreZones zones, History history, Checkouts checkouts) {
		this.zones = zones;
		this.history = history;
		this.stored = new FloorCells(history);
		this.checkouts = checkouts;
		for (Window window : Window.SLIDING) {
			this.windows.put(window, new SlidingTallies());
		}
	}

	/** Read everything back from the Ledger. */
	void restore(Instant now) {
		CommittedBatch latest = this.history.latest();
		Map<Area, Tally> totals = this.history.areaTotals();
		this.firstDays.clear();
		this.firstDays.putAll(this.history.firstDays());
		this.allTime.clear();
		this.allTime.putAll(totals);
		this.days.clear();
		totals.keySet().forEach((area) -> day(this.zones.of(area.store())));
		this.cells.clear();
		this.windows.values().forEach(SlidingTallies::clear);
		this.batch = latest;
		this.currentMinute = Long.MIN_VALUE;
		moveTo(now);
	}

	/**
	 * Let the windows end now.
	 * @return whether a minute has passed
	 */
	boolean moveTo(Instant now) {
		long minute = Window.minute(now);
		if (minute == this.currentMinute) {
			return false;
		}
		this.cells.cover(minute - TREND_MINUTES, minute + MINUTES_AHEAD,
				(from, to) -> this.stored.of(new FloorCells.Range(Step.MINUTE, from, to)));
		this.days.values().forEach((day) -> day.moveTo(now, this.cells));
		this.windows.forEach((window, sums) -> sums.moveTo(minute - window.length() + 1, minute, this.cells));
		this.currentMinute = minute;
		return true;
	}

	/**
	 * The moment within the running minute of the windows: the clock may have gone on to
	 * the next before they moved.
	 */
	Instant within(Instant now) {
		if (this.currentMinute == Long.MIN_VALUE || Window.minute(now) == this.currentMinute) {
			return now;
		}
		Instant start = now();
		return now.isBefore(start) ? start : Window.instant(this.currentMinute + 1).minusMillis(1);
	}

	/**
	 * Read what the windows will need when they end then, before a batch is committed.
	 */
	void foresee(Instant soon) {
		this.stored.forget();
		long minute = Window.minute(soon);
		if (minute == this.currentMinute) {
			return;
		}
		long from = minute - TREND_MINUTES;
		long to = minute + MINUTES_AHEAD;
		FloorCells.Range entering = new FloorCells.Range(Step.MINUTE, this.cells.firstMissing(from, to), to);
		if (!entering.isEmpty()) {
			this.stored.readAhead(entering);
		}
		this.days.values()
			.stream()
			.filter((day) -> !day.goesOn(soon, (first) -> first >= from))
			.map((day) -> day.hours(soon))
			.distinct()
			.forEach(this.stored::readAhead);
	}

	/**
	 * Let the windows end when it was foreseen, and show a batch that has been committed
	 * since.
	 */
	void moveAndApply(Instant now, CommittedBatch committed, Summary summary) {
		moveTo(now);
		this.stored.forget();
		apply(committed, summary);
	}

	private void apply(CommittedBatch committed, Summary summary) {
		this.batch = committed;
		Map<String, Long> firstMinutes = new HashMap<>();
		summary.areas().forEach((area, minutes) -> {
			TodayTallies day = day(this.zones.of(area.store()));
			this.allTime.computeIfAbsent(area, (key) -> new Tally()).add(minutes.total());
			minutes.forEach((minute, tally) -> {
				day.add(area, minute, tally);
				firstMinutes.merge(area.store(), minute, Math::min);
				if (this.cells.add(area, minute, tally)) {
					this.windows.values().forEach((sums) -> sums.add(area, minute, tally));
				}
			});
		});
		firstMinutes.forEach((store, minute) -> this.firstDays.merge(store,
				Step.DAY.start(minute, this.zones.of(store)), Math::min));
		this.days.values().stream().filter(TodayTallies::isNew).forEach((day) -> day.moveTo(now(), this.cells));
	}

	private TodayTallies day(ZoneId zone) {
		return this.days.computeIfAbsent(zone,
				(key) -> new TodayTallies(key,
						(from, to) -> this.stored.of(new FloorCells.Range(Step.HOUR, from, to))
							.stream()
							.filter((hour) -> this.zones.of(hour.area().store()).equals(key))
							.toList()));
	}

	private Instant now() {
		return Window.instant(this.currentMinute);
	}

	/** The last committed batch; null before anything was restored. */
	CommittedBatch latest() {
		return this.batch;
	}

	/** Every store that was ever heard from. */
	Set<String> stores() {
		Set<String> stores = new TreeSet<>();
		this.allTime.keySet().forEach((area) -> stores.add(area.store()));
		return stores;
	}

	/**
	 * What is true now. Locations of one group merge before anything is derived.
	 * @param expected groups that have a place even if nobody ever came
	 */
	MetricsSnapshot snapshot(String store, Window window, UnaryOperator<String> group, Set<String> expected,
			Instant now, boolean replay) {
		ZoneId zone = this.zones.of(store);
		Map<String, List<Area>> groups = groups(store, group);
		expected.forEach((name) -> groups.putIfAbsent(name, List.of()));
		Map<String, Tally> tallies = tallies(groups, ofWindow(window, zone));
		Long first = firstMinute(store, window, zone);
		Duration length = length(first);
		Ranking all = new Ranking(tallies, new Frame(length, this.checkouts.areIn(store)));
		List<AreaMetrics> ranking = all.areas();
		Instant from = (window == Window.ALL) ? null : Window.instant(first);
		return new MetricsSnapshot(store, window, from, now, zone, replay, this.batch.id(), ranking, all.total(store),
				trend(groups, ranking), this.batch.account());
	}

	/** What the window's visits add up to, by groups of locations. */
	WindowTallies tallies(String store, Window window, UnaryOperator<String> group, Instant now) {
		ZoneId zone = this.zones.of(store);
		return new WindowTallies(now, length(firstMinute(store, window, zone)),
				tallies(groups(store, group), ofWindow(window, zone)));
	}

	/** How long a window is that begins there; null when it has not begun. */
	private Duration length(Long first) {
		boolean hasLength = first != null && first <= this.currentMinute;
		return hasLength ? Duration.ofMinutes(this.currentMinute + 1 - first) : null;
	}

	/** Where the window begins; all time begins with the store's first day. */
	private Long firstMinute(String store, Window window, ZoneId zone) {
		if (window != Window.ALL) {
			return window.firstMinute(Window.instant(this.currentMinute), zone);
		}
		Long day = this.firstDays.get(store);
		return (day != null) ? Window.minute(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant()) : null;
	}

	private Map<String, List<Area>> groups(String store, UnaryOperator<String> group) {
		return this.allTime.keySet()
			.stream()
			.filter((area) -> area.store().equals(store))
			.collect(Collectors.groupingBy((area) -> group.apply(area.location())));
	}

	private Map<Area, Tally> ofWindow(Window window, ZoneId zone) {
		return switch (window) {
			case ALL -> this.allTime;
			case TODAY -> this.days.containsKey(zone) ? this.days.get(zone).tallies() : Map.of();
			default -> this.windows.get(window).tallies();
		};
	}

	private static Map<String, Tally> tallies(Map<String, List<Area>> groups, Map<Area, Tally> ofAreas) {
		Map<String, Tally> tallies = new HashMap<>();
		groups.forEach((group, areas) -> {
			Tally sum = new Tally();
			areas.stream().map(ofAreas::get).filter(Objects::nonNull).forEach(sum::add);
			tallies.put(group, sum);
		});
		return tallies;
	}

	private Trend trend(Map<String, List<Area>> groups, List<AreaMetrics> ranking) {
		long first = this.currentMinute - TREND_MINUTES + 1;
		List<Series> series = ranking.stream()
			.limit(TREND_SERIES)
			.map((area) -> new Series(area.location(), traffic(groups.get(area.location()), first)))
			.toList();
		return new Trend(Window.instant(first), series);
	}

	private List<Long> traffic(List<Area> areas, long first) {
		return LongStream.rangeClosed(first, this.currentMinute)
			.mapToObj((minute) -> areas.stream().mapToLong((area) -> this.cells.traffic(area, minute)).sum())
			.toList();
	}

}
