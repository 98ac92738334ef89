package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import dev.footfall.ledger.CommittedBatch;
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

	private final ZoneId zone;

	private final MinuteCells.Source source;

	private final Map<Area, Tally> allTime = new HashMap<>();

	private final MinuteCells cells = new MinuteCells();

	private final Map<Window, SlidingSums> windows = new EnumMap<>(Window.class);

	private CommittedBatch batch;

	private long currentMinute = Long.MIN_VALUE;

	Floor(ZoneId zone, MinuteCells.Source source) {
		this.zone = zone;
		this.source = source;
		for (Window window : Window.values()) {
			if (window != Window.ALL) {
				this.windows.put(window, new SlidingSums());
			}
		}
	}

	void restore(CommittedBatch latest, Map<Area, Tally> totals, Instant now) {
		this.allTime.clear();
		this.allTime.putAll(totals);
		this.cells.clear();
		this.windows.values().forEach(SlidingSums::clear);
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
		long oldest = Math.min(Window.TODAY.firstMinute(now, this.zone), minute - TREND_MINUTES);
		this.cells.cover(oldest, minute + MINUTES_AHEAD, this.source);
		this.windows.forEach((window, sums) -> sums.moveTo(window.firstMinute(now, this.zone), minute, this.cells));
		this.currentMinute = minute;
		return true;
	}

	void apply(CommittedBatch committed, Summary summary) {
		this.batch = committed;
		summary.areas().forEach((area, minutes) -> {
			this.allTime.computeIfAbsent(area, (key) -> new Tally()).add(minutes.total());
			minutes.minutes().forEach((minute, tally) -> {
				if (this.cells.add(area, minute, tally)) {
					this.windows.values().forEach((sums) -> sums.add(area, minute, tally));
				}
			});
		});
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

	MetricsSnapshot snapshot(String store, Window window, Instant now, boolean replay) {
		List<AreaMetrics> ranking = Ranking.of(tallies(store, window));
		Instant from = (window == Window.ALL) ? null
				: Window.instant(window.firstMinute(Window.instant(this.currentMinute), this.zone));
		return new MetricsSnapshot(store, window, from, now, this.zone, replay, this.batch.id(), ranking,
				trend(store, ranking), this.batch.account());
	}

	private Map<String, Tally> tallies(String store, Window window) {
		Map<Area, Tally> sums = (window == Window.ALL) ? this.allTime : this.windows.get(window).sums();
		Map<String, Tally> tallies = new HashMap<>();
		this.allTime.keySet()
			.stream()
			.filter((area) -> area.store().equals(store))
			.forEach((area) -> tallies.put(area.location(), sums.getOrDefault(area, new Tally())));
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
