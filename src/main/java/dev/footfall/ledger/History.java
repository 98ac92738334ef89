package dev.footfall.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * Reads what was committed. Blocks; never call it on an event loop.
 */
public final class History {

	private final JdbcTemplate reader;

	History(LedgerDatabase database) {
		this.reader = database.reader();
	}

	/** Everything up to the last committed batch. */
	public CommittedBatch latest() {
		Long batch = this.reader.queryForObject("SELECT batch_id FROM ledger", Long.class);
		return new CommittedBatch(batch, new PartitionBook(this.reader).account());
	}

	/** All-time tallies of every area. */
	public Map<Area, Tally> areaTotals() {
		Map<Area, Tally> totals = new HashMap<>();
		cells(Step.ALL, 0, 0).forEach((cell) -> totals.put(cell.area(), cell.tally()));
		return totals;
	}

	/**
	 * The cells of a range, of all stores.
	 * @param from the first start
	 * @param to the last start, included; what they count depends on the step
	 */
	public List<Cell> cells(Step step, long from, long to) {
		return this.reader.query(CellBook.SELECT + "WHERE step = ? AND start_at BETWEEN ? AND ?", CellBook.CELL,
				step.code(), from, to);
	}

	/** Walk over the cells of one store. */
	public CellWalk walk(CellRange range) {
		return new CellWalk(this.reader, range);
	}

	/**
	 * What all areas of a store came to together, by the start of the stretch: sums
	 * alone, added up by the database.
	 * @param from the first start
	 * @param to where starts end, not included
	 */
	public NavigableMap<Long, Tally.Sums> storeSums(Step step, String store, long from, long to) {
		NavigableMap<Long, Tally.Sums> sums = new TreeMap<>();
		this.reader.query(CellBook.SELECT_STORE_SUMS, (row) -> {
			sums.put(row.getLong("start_at"), CellBook.sums(row));
		}, step.code(), from, to, store);
		return sums;
	}

	/** Every location of a store that was ever heard from. */
	public Set<String> locations(String store) {
		return new TreeSet<>(
				this.reader.queryForList("SELECT location FROM area_cell WHERE step = ? AND start_at = 0 AND store = ?",
						String.class, Step.ALL.code(), store));
	}

	/** Where a store's first cell of a step starts; empty without any. */
	public OptionalLong firstStart(Step step, String store) {
		return this.reader
			.queryForList("SELECT start_at FROM area_cell WHERE step = ? AND store = ? ORDER BY start_at LIMIT 1",
					Long.class, step.code(), store)
			.stream()
			.mapToLong(Long::longValue)
			.findFirst();
	}

	/** The first day with a visit of every store, see {@link Step#DAY}. */
	public Map<String, Long> firstDays() {
		Map<String, Long> days = new HashMap<>();
		this.reader.query("SELECT store, MIN(start_at) FROM area_cell WHERE step = ? GROUP BY store", (row) -> {
			days.put(row.getString(1), row.getLong(2));
		}, Step.DAY.code());
		return days;
	}

}
