package dev.footfall.metrics.history;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.CellRange;
import dev.footfall.ledger.Detail;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
import dev.footfall.metrics.DistinctCustomers;
import dev.footfall.summary.Tally;

/**
 * What shares and rates of an area are measured against: the visits and the customers of
 * its whole store, stretch by stretch. The database adds up visits; customers have to be
 * merged from the sketches of all areas, which takes most of a second for the minutes of
 * a day, so how many there were is remembered together with the sums it belongs to. No
 * customer comes without a visit, so the same sums mean the same customers.
 * <p>
 * For any thread.
 */
final class StoreLevels {

	/** Two weeks of one store's minutes, about 5 MB. */
	private static final int KEPT = 20_000;

	private static final DistinctCustomers NOBODY = new DistinctCustomers(0, 0, 0);

	private final History history;

	private final Map<Key, StoreLevel> known = new LinkedHashMap<>(64, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, StoreLevel> eldest) {
			return size() > KEPT;
		}

	};

	StoreLevels(History history) {
		this.history = history;
	}

	/**
	 * The store in every stretch of a range in which anything was recorded. Blocks.
	 * @param withCustomers whether they are wanted; otherwise nobody came
	 */
	Map<Long, StoreLevel> between(Step step, String store, long from, long to, boolean withCustomers) {
		NavigableMap<Long, Tally.Sums> sums = this.history.storeSums(step, store, from, to);
		Map<Long, StoreLevel> levels = new HashMap<>();
		NavigableSet<Long> unknown = new TreeSet<>();
		sums.forEach((start, sum) -> {
			StoreLevel level = withCustomers ? known(new Key(step, store, start)) : new StoreLevel(sum, NOBODY);
			levels.put(start, level);
			if (level == null || !level.sums().equals(sum)) {
				unknown.add(start);
			}
		});
		runs(sums, unknown).forEach((first, last) -> levels.putAll(merged(step, store, first, last)));
		return levels;
	}

	/** Neighbours, from the first to the last, because one walk reads them at once. */
	private static Map<Long, Long> runs(NavigableMap<Long, Tally.Sums> all, NavigableSet<Long> some) {
		NavigableMap<Long, Long> runs = new TreeMap<>();
		Long before = null;
		for (long start : some) {
			boolean goesOn = before != null && all.lowerKey(start).equals(before);
			runs.put(goesOn ? runs.lastKey() : start, start);
			before = start;
		}
		return runs;
	}

	private Map<Long, StoreLevel> merged(Step step, String store, long first, long last) {
		Map<Long, StoreLevel> levels = new HashMap<>();
		Iterator<List<Cell>> walk = this.history
			.walk(new CellRange(step, store, Set.of(), first, last + 1, Detail.SKETCHES));
		walk.forEachRemaining((cells) -> {
			Tally sum = new Tally();
			cells.forEach((cell) -> sum.add(cell.tally()));
			StoreLevel level = new StoreLevel(sum.sums(), DistinctCustomers.of(sum.customers()));
			levels.put(cells.get(0).start(), level);
			remember(new Key(step, store, cells.get(0).start()), level);
		});
		return levels;
	}

	private StoreLevel known(Key key) {
		synchronized (this.known) {
			return this.known.get(key);
		}
	}

	private void remember(Key key, StoreLevel level) {
		synchronized (this.known) {
			this.known.put(key, level);
		}
	}

	/**
	 * A store in one stretch.
	 *
	 * @param sums what its visits add up to
	 * @param customers who made them
	 */
	record StoreLevel(Tally.Sums sums, DistinctCustomers customers) {

		static final StoreLevel NONE = new StoreLevel(Tally.Sums.NONE, NOBODY);

	}

	private record Key(Step step, String store, long start) {
	}

}
