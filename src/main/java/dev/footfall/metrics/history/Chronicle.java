package dev.footfall.metrics.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.CellRange;
import dev.footfall.ledger.CellWalk;
import dev.footfall.ledger.History;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.Checkouts;
import dev.footfall.metrics.Frame;
import dev.footfall.metrics.Ranking;
import dev.footfall.metrics.history.StoreLevels.StoreLevel;
import dev.footfall.summary.Tally;

/**
 * Tells what every area of a store came to, stretch by stretch.
 */
public final class Chronicle {

	private final History history;

	private final Checkouts checkouts;

	private final StoreLevels stores;

	Chronicle(History history, Checkouts checkouts) {
		this.history = history;
		this.checkouts = checkouts;
		this.stores = new StoreLevels(history);
	}

	/** The areas that the store was ever heard from, by name. */
	public Set<String> areas(HistoryQuery query) {
		return this.history.locations(query.store())
			.stream()
			.map(query.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Every stretch in which anything was recorded, in order; reads as it goes. */
	public Iterator<Moment> moments(HistoryQuery query) {
		CellWalk walk = this.history.walk(range(query));
		Calendar calendar = query.calendar();
		boolean hasCheckout = this.checkouts.areIn(query.store());
		StoreWalk stores = (query.area() != null && query.needsStore()) ? new StoreWalk(query) : null;
		return new Iterator<>() {
			@Override
			public boolean hasNext() {
				return walk.hasNext();
			}

			@Override
			public Moment next() {
				List<Cell> cells = walk.next();
				Stretch stretch = calendar.stretch(cells.get(0).start());
				Frame frame = new Frame(stretch.length(), hasCheckout);
				Map<String, Tally> tallies = tallies(cells, query);
				return new Moment(stretch, (stores != null) ? stores.metrics(stretch.start(), tallies, frame)
						: Ranking.of(tallies, frame).stream().filter((area) -> query.wants(area.location())).toList());
			}
		};
	}

	/** Measures one area against its store, some stretches ahead. */
	private final class StoreWalk {

		/** Starts of a day's minutes. */
		private static final long AHEAD = 1440;

		private final HistoryQuery query;

		private Map<Long, StoreLevel> levels = Map.of();

		private long end = Long.MIN_VALUE;

		StoreWalk(HistoryQuery query) {
			this.query = query;
		}

		List<AreaMetrics> metrics(long start, Map<String, Tally> tallies, Frame frame) {
			if (start >= this.end) {
				this.end = start + AHEAD;
				this.levels = Chronicle.this.stores.between(this.query.step(), this.query.store(), start, this.end,
						this.query.needsCustomersOfStore());
			}
			StoreLevel store = this.levels.getOrDefault(start, StoreLevel.NONE);
			return Ranking.of(tallies, store.sums().visits(), store.customers(), frame);
		}

	}

	private static Map<String, Tally> tallies(List<Cell> cells, HistoryQuery query) {
		Map<String, Tally> tallies = new HashMap<>();
		cells.forEach(
				(cell) -> tallies.merge(query.group().apply(cell.area().location()), cell.tally(), (sum, added) -> {
					sum.add(added);
					return sum;
				}));
		return tallies;
	}

	CellRange range(HistoryQuery query) {
		Calendar calendar = query.calendar();
		long from = calendar.at(query.from()).start();
		long last = calendar.at(query.to().minusNanos(1)).start();
		return new CellRange(query.step(), query.store(), locations(query), from, last + 1, query.detail());
	}

	/** One that does not exist is read and not found. */
	private Set<String> locations(HistoryQuery query) {
		if (query.area() == null) {
			return Set.of();
		}
		Set<String> locations = this.history.locations(query.store())
			.stream()
			.filter((location) -> query.wants(query.group().apply(location)))
			.collect(Collectors.toSet());
		return locations.isEmpty() ? Set.of(query.area()) : locations;
	}

	/** Points of every area, with gaps where nothing was recorded. */
	public Series series(HistoryQuery query) {
		List<Stretch> stretches = query.calendar().between(query.from(), query.to()).toList();
		Map<Long, Integer> index = new HashMap<>();
		stretches.forEach((stretch) -> index.put(stretch.start(), index.size()));
		Map<String, AreaMetrics[]> points = new TreeMap<>();
		areas(query).stream().filter(query::wants).forEach((area) -> points.put(area, new AreaMetrics[index.size()]));
		long[] late = new long[index.size()];
		moments(query).forEachRemaining((moment) -> {
			int at = index.get(moment.stretch().start());
			late[at] = moment.areas().stream().mapToLong(AreaMetrics::late).sum();
			moment.areas()
				.forEach((area) -> points.computeIfAbsent(area.location(),
						(key) -> new AreaMetrics[index.size()])[at] = area);
		});
		List<Series.Line> lines = new ArrayList<>();
		points.forEach((area, line) -> lines.add(Series.Line.of(area, query.metrics(), line)));
		return new Series(stretches, Arrays.stream(late).boxed().toList(), lines);
	}

}
