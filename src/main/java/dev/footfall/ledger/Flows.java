package dev.footfall.ledger;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

import dev.footfall.summary.DwellHistogram;
import dev.footfall.summary.FlowTally;

/**
 * Reads how customers went from area to area. Blocks; never call it on an event loop.
 */
public final class Flows {

	private static final int PAGE = 2000;

	private static final String SELECT = """
			SELECT f.start_at, f.origin, f.destination, o.location, d.location, f.transitions, f.gaps FROM flow_cell f
			JOIN area_number o ON o.number = f.origin LEFT JOIN area_number d ON d.number = f.destination
			WHERE f.store = ? AND f.step = ? AND f.start_at >= ? AND f.start_at < ?
			AND (f.start_at, f.origin, f.destination) > (?, ?, ?) AND f.transitions > 0
			ORDER BY f.start_at, f.origin, f.destination LIMIT ?""";

	private static final RowMapper<Row> ROW = (row, index) -> new Row(row.getInt(2), row.getInt(3),
			new Flow(row.getString(4), row.getString(5), row.getLong(1),
					new FlowTally(row.getLong(6), DwellHistogram.of(row.getBytes(7)))));

	private final JdbcTemplate reader;

	Flows(LedgerDatabase database) {
		this.reader = database.reader();
	}

	/**
	 * Every flow of a store in a range, in the order of their starts. Reads page by page
	 * and holds no connection in between, as {@link CellWalk} does.
	 * @param from the first start
	 * @param to where starts end, not included; what both count depends on the step
	 */
	public void forEach(Step step, String store, long from, long to, Consumer<Flow> consumer) {
		long start = from;
		int origin = -1;
		int destination = -1;
		List<Row> page;
		do {
			page = this.reader.query(SELECT, ROW, store, step.code(), start, to, start, origin, destination, PAGE);
			page.forEach((row) -> consumer.accept(row.flow()));
			if (!page.isEmpty()) {
				Row last = page.get(page.size() - 1);
				start = last.flow().start();
				origin = last.origin();
				destination = last.destination();
			}
		}
		while (page.size() == PAGE);
	}

	/** A flow, and its place among those of one start. */
	private record Row(int origin, int destination, Flow flow) {
	}

}
