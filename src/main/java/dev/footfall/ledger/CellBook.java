package dev.footfall.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

	/** A few kilobytes each. */
	private static final int KEPT = 4096;

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

	/** Selects what {@link #sums} reads, of all areas of a store together. */
	static final String SELECT_STORE_SUMS = """
			SELECT start_at, SUM(visits) visits, SUM(traffic) traffic, SUM(dwell_ms) dwell_ms, SUM(engaged) engaged,
			SUM(late) late, SUM(present_ms) present_ms FROM area_cell
			WHERE step = ? AND start_at >= ? AND start_at < ? AND store = ? GROUP BY start_at""";

	private static final String FIND = SELECT + "WHERE step = ? AND start_at = ? AND store = ? AND location = ?";

	private static final String PUT = """
			INSERT INTO area_cell (step, start_at, store, location, %s, written_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (step, start_at, store, location) DO UPDATE SET visits = excluded.visits,
			traffic = excluded.traffic, dwell_ms = excluded.dwell_ms, engaged = excluded.engaged,
			late = excluded.late, present_ms = excluded.present_ms, dwell = excluded.dwell,
			customers = excluded.customers, reached = excluded.reached, written_at = excluded.written_at"""
		.formatted(TALLY);

	private final JdbcTemplate writer;

	private final StoreZones zones;

	private final Clock clock;

	private final Recent<CellKey, Tally> kept = new Recent<>(KEPT);

	CellBook(JdbcTemplate writer, StoreZones zones, Clock clock) {
		this.writer = writer;
		this.zones = zones;
		this.clock = clock;
	}

	void add(Summary summary) {
		Map<CellKey, Tally> changes = changes(summary);
		changes.replaceAll((key, change) -> {
			Tally tally = this.kept.get(key, this::read);
			tally.add(change);
			return tally;
		});
		long now = this.clock.millis();
		this.writer.batchUpdate(PUT,
				changes.entrySet().stream().map((cell) -> row(cell.getKey(), cell.getValue(), now)).toList());
		this.kept.trim();
	}

	/** The summary's own minutes, not to be changed, and what they add up to. */
	private Map<CellKey, Tally> changes(Summary summary) {
		Map<CellKey, Tally> minutes = new HashMap<>();
		summary.areas()
			.forEach((area, own) -> own.minutes()
				.forEach((minute, tally) -> minutes.put(new CellKey(Step.MINUTE, minute, area), tally)));
		Map<CellKey, Tally> hours = rolledUp(minutes, Step.HOUR);
		Map<CellKey, Tally> days = rolledUp(hours, Step.DAY);
		Map<CellKey, Tally> changes = rolledUp(days, Step.ALL);
		changes.putAll(days);
		changes.putAll(hours);
		changes.putAll(minutes);
		return changes;
	}

	/** Step by step, because most of the work is merging sketches of minutes. */
	private Map<CellKey, Tally> rolledUp(Map<CellKey, Tally> parts, Step step) {
		Map<CellKey, Tally> sums = new HashMap<>();
		parts.forEach((key, part) -> {
			long start = step.start(key.start(), this.zones.of(key.area().store()));
			sums.computeIfAbsent(new CellKey(step, start, key.area()), (sum) -> new Tally()).add(part);
		});
		return sums;
	}

	private Tally read(CellKey key) {
		List<Cell> found = this.writer.query(FIND, CELL, key.step().code(), key.start(), key.area().store(),
				key.area().location());
		return found.isEmpty() ? new Tally() : found.get(0).tally();
	}

	/** Read cells from the database again. */
	void forget() {
		this.kept.clear();
	}

	private static Object[] row(CellKey key, Tally tally, long now) {
		Tally.Sums sums = tally.sums();
		return new Object[] { key.step().code(), key.start(), key.area().store(), key.area().location(), sums.visits(),
				sums.traffic(), sums.dwellMillis(), sums.engaged(), sums.late(), sums.presentMillis(),
				tally.dwell().toBytes(), tally.customers().toBytes(), tally.reached().toBytes(), now };
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
