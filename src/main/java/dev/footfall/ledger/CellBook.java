package dev.footfall.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

import dev.footfall.summary.Area;
import dev.footfall.summary.CustomerSketch;
import dev.footfall.summary.DwellHistogram;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;

/**
 * The cells of the history: what each area came to in every minute, hour and day, and in
 * all. A batch changes the cells of all steps in the caller's transaction, so that they
 * agree at any time and late readings correct each of them.
 * <p>
 * Sketches merge in Java and not in SQL. The cells that were written last are therefore
 * kept in memory; nobody else writes while this instance owns the Ledger. Whoever calls
 * must {@link #forget()} them when the transaction fails.
 */
final class CellBook {

	/** Which part of all memory the kept cells may take. */
	private static final int PART_OF_MEMORY = 16;

	/** Rows that are sent at once. */
	private static final int ROWS = 500;

	/** Cells that are named when they are read; more are read with all of their time. */
	private static final int NAMED = 500;

	/** More cells than that are a portion of their own, whose rows a thread makes. */
	private static final int MANY = 1_000;

	private static final String SUMS = "visits, traffic, dwell_ms, engaged, late, present_ms";

	private static final String TALLY = SUMS + ", dwell, customers, reached";

	/** Selects what {@link #CELL} maps. */
	static final String SELECT = "SELECT store, location, start_at, " + TALLY + " FROM area_cell ";

	static final RowMapper<Cell> CELL = (row, index) -> new Cell(new Area(row.getString(1), row.getString(2)),
			row.getLong(3), tally(row));

	/** Selects what {@link #CELL_SUMS} maps. */
	static final String SELECT_SUMS = "SELECT store, location, start_at, " + SUMS + " FROM area_cell ";

	/** Without histogram and customers. */
	static final RowMapper<Cell> CELL_SUMS = (row, index) -> new Cell(new Area(row.getString(1), row.getString(2)),
			row.getLong(3), new Tally(sums(row)));

	private static final String FIND = SELECT + "WHERE step = ? AND start_at = ? AND store = ?";

	private static final String NEWEST = "SELECT MAX(start_at) FROM area_cell WHERE step = ?";

	/** Selects what {@link #sums} reads, of all areas of a store together. */
	static final String SELECT_STORE_SUMS = """
			SELECT start_at, SUM(visits) visits, SUM(traffic) traffic, SUM(dwell_ms) dwell_ms, SUM(engaged) engaged,
			SUM(late) late, SUM(present_ms) present_ms FROM area_cell
			WHERE step = ? AND start_at >= ? AND start_at < ? AND store = ? GROUP BY start_at""";

	private static final String PUT = """
			INSERT INTO area_cell (step, start_at, store, location, %s, written_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (step, start_at, store, location) DO UPDATE SET visits = excluded.visits,
			traffic = excluded.traffic, dwell_ms = excluded.dwell_ms, engaged = excluded.engaged,
			late = excluded.late, present_ms = excluded.present_ms, dwell = excluded.dwell,
			customers = excluded.customers, reached = excluded.reached, written_at = excluded.written_at"""
		.formatted(TALLY);

	private final JdbcTemplate writer;

	private final AreaNumbers areas;

	private final StoreZones zones;

	private final Clock clock;

	private final KeptCells kept = new KeptCells(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);

	/** Where the newest cell of a step starts; there are none after it to be read. */
	private final Map<Step, Long> newest = new EnumMap<>(Step.class);

	CellBook(JdbcTemplate writer, AreaNumbers areas, StoreZones zones, Clock clock) {
		this.writer = writer;
		this.areas = areas;
		this.zones = zones;
		this.clock = clock;
	}

	/**
	 * Rows of one portion are made while those of the one before are written.
	 */
	void add(Summary summary) {
		long now = this.clock.millis();
		int[] numbers = this.areas.of(summary.visitedAreas());
		Aside<List<CellRow>> rows = new Aside<>();
		try {
			for (List<CellChanges.Column> portion : CellChanges.of(summary, numbers, this.zones).portions(MANY)) {
				List<CellRow> before = rows.take();
				List<KeptCells.Cells> cells = portion.stream().map(this::cells).toList();
				rows.begin(CellChanges.size(portion) > MANY, () -> rows(portion, cells, now));
				write(before);
			}
			write(rows.take());
		}
		finally {
			rows.abandon();
		}
		this.kept.trim();
	}

	private void write(List<CellRow> rows) {
		if (rows != null) {
			this.writer.batchUpdate(PUT, rows, ROWS, (row, cell) -> cell.set(row));
		}
	}

	private KeptCells.Cells cells(CellChanges.Column column) {
		KeptCells.Cells cells = this.kept.of(column.step(), column.start());
		if (column.start() <= this.newest.computeIfAbsent(column.step(), this::readNewest)) {
			readMissing(column.step(), column.start(), column.changes(), cells);
		}
		this.newest.merge(column.step(), column.start(), Math::max);
		return cells;
	}

	private static List<CellRow> rows(List<CellChanges.Column> portion, List<KeptCells.Cells> cells, long now) {
		List<CellRow> rows = new ArrayList<>(CellChanges.size(portion));
		for (int i = 0; i < portion.size(); i++) {
			CellChanges.Column column = portion.get(i);
			for (CellChanges.Change change : column.changes()) {
				rows.add(CellRow.of(column.step(), column.start(), change.area(),
						cells.get(i).add(change.number(), change.tally()), now));
			}
		}
		return rows;
	}

	private void readMissing(Step step, long start, List<CellChanges.Change> changes, KeptCells.Cells cells) {
		Map<String, Map<String, Integer>> missing = new HashMap<>();
		changes.stream()
			.filter((change) -> !cells.has(change.number()))
			.forEach((change) -> missing.computeIfAbsent(change.area().store(), (store) -> new HashMap<>())
				.put(change.area().location(), change.number()));
		missing.forEach((store, locations) -> read(step, start, store, locations, cells));
	}

	private long readNewest(Step step) {
		Long start = this.writer.queryForObject(NEWEST, Long.class, step.code());
		return (start != null) ? start : Long.MIN_VALUE;
	}

	private void read(Step step, long start, String store, Map<String, Integer> locations, KeptCells.Cells cells) {
		String sql = FIND;
		List<Object> arguments = new ArrayList<>(List.of(step.code(), start, store));
		if (locations.size() <= NAMED) {
			sql += " AND location IN (%s)".formatted(String.join(", ", Collections.nCopies(locations.size(), "?")));
			arguments.addAll(locations.keySet());
		}
		this.writer.query(sql, (row) -> {
			Integer number = locations.get(row.getString(2));
			if (number != null) {
				cells.put(number, tally(row));
			}
		}, arguments.toArray());
	}

	/** Read cells from the database again. */
	void forget() {
		this.kept.clear();
		this.newest.clear();
	}

	private static Tally tally(ResultSet row) throws SQLException {
		return new Tally(sums(row), DwellHistogram.of(row.getBytes("dwell")),
				CustomerSketch.of(row.getBytes("customers")), CustomerSketch.of(row.getBytes("reached")));
	}

	static Tally.Sums sums(ResultSet row) throws SQLException {
		return new Tally.Sums(row.getLong("visits"), row.getLong("traffic"), row.getLong("dwell_ms"),
				row.getLong("engaged"), row.getLong("late"), row.getLong("present_ms"));
	}

}
