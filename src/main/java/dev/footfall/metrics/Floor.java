package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import dev.footfall.ledger.CommittedBatch;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
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

	private static final Tally NOBODY = new Tally();

	private final ZoneId zone;

	private final History history;

	private final Map<Area, Tally> allTime = new HashMap<>();

	private final MinuteCells cells = new MinuteCells();

	private final Map<Window, SlidingTallies> windows = new EnumMap<>(Window.class);

	private final TodayTallies today;

	private final Map<String, Long> firstDays = new HashMap<>();

	private CommittedBatch batch;

	private long currentMinute = Long.MIN_VALUE;

	Floor(ZoneId zone, History history) {
		this.zone = zone;
		this.history = history;
		this.today = new TodayTallies(zone, (from, to) -> history.cells(Step.HOUR, from, to));
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
		this.today.clear();
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
				(from, to) -> this.history.cells(Step.MINUTE, from, to));
		this.today.moveTo(now, this.cells);
		this.windows.forEach((window, sums) -> sums.moveTo(window.firstMinute(now, this.zone), minute, this.cells));
		this.currentMinute = minute;
		return true;
	}

	void apply(CommittedBatch committed, Summary summary) {
		this.batch = committed;
		summary.areas().forEach((area, minutes) -> {
			this.allTime.computeIfAbsent(area, (key) -> new Tally()).add(minutes.total());
			minutes.minutes().forEach((minute, tally) -> {
				this.today.add(area, minute, tally);
				this.firstDays.merge(area.store(), Step.DAY.start(minute, this.zone), Math::min);
				if (this.cells.add(area, minute, tally)) {
					this.windows.values().forEach((sums) -> sums.add(area, minute, tally));
				}
			});
		});
	}

	/** Every store that was ever heard from. */
	Set<String> stores() {
		Set<String> stores = new TreeSet<>();
		this.allTime.keySet().forEach((area) -> stores.add(area.store()));
		return stores;
	}

	MetricsSnapshot snapshot(String store, Window window, Instant now, boolean replay) {
		Map<String, Tally> tallies = tallies(store, window);
		Long first = firstMinute(store, window);
		boolean hasLength = first != null && first <= this.currentMinute;
		Duration length = hasLength ? Duration.ofMinutes(this.currentMinute + 1 - first) : null;
		List<AreaMetrics> ranking = Ranking.of(tallies, length);
		Instant from = (window == Window.ALL) ? null : Window.instant(first);
		return new MetricsSnapshot(store, window, from, now, this.zone, replay, this.batch.id(), ranking,
				Ranking.total(store, tallies, length), trend(store, ranking), this.batch.account());
	}

	/** Where the window begins; all time begins with the store's first day. */
	private Long firstMinute(String store, Window window) {
		if (window != Window.ALL) {
			return window.firstMinute(Window.instant(this.currentMinute), this.zone);
		}
		Long day = this.firstDays.get(store);
		return (day != null) ? Window.minute(LocalDate.ofEpochDay(day).atStartOfDay(this.zone).toInstant()) : null;
	}

	private Map<String, Tally> tallies(String store, Window window) {
		Map<Area, Tally> own = switch (window) {
			case ALL -> this.allTime;
			case TODAY -> this.today.tallies();
			default -> this.windows.get(window).tallies();
		};
		Map<String, Tally> tallies = new HashMap<>();
		this.allTime.keySet()
			.stream()
			.filter((area) -> area.store().equals(store))
			.forEach((area) -> tallies.put(area.location(), own.getOrDefault(area, NOBODY)));
		return tallies;
	}

	private Trend trend(String store, List<AreaMetrics> ranking) {
		long first = this.currentMinute - TREND_MINUTES + 1;
		List<Series> series = ranking.stream()
			.limit(TREND_SERIES)
			.map((area) -> new Series(area.location(), traffic(new Area(store, area.location()), first)))
			.toList();
		return new Trend(Window.instant(first), series);
	}

	private List<Long> traffic(Area area, long first) {
		return LongStream.rangeClosed(first, this.currentMinute)
			.mapToObj((minute) -> this.cells.traffic(area, minute))
			.toList();
	}

}
