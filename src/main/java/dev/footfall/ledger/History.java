package dev.footfall.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	/** All-time sums of every area. */
	public Map<Area, Tally> areaTotals() {
		Map<Area, Tally> totals = new HashMap<>();
		this.reader.query("SELECT store, location, visits, traffic, dwell_ms FROM area_total", (result) -> {
			totals.put(new Area(result.getString(1), result.getString(2)),
					new Tally(result.getLong(3), result.getLong(4), result.getLong(5)));
		});
		return totals;
	}

	/**
	 * The minute cells of a range.
	 * @param from first minute since the epoch
	 * @param to last minute since the epoch, included
	 */
	public List<MinuteTally> minutes(long from, long to) {
		return this.reader.query("""
				SELECT minute, store, location, visits, traffic, dwell_ms FROM area_minute
				WHERE minute BETWEEN ? AND ?""",
				(result, index) -> new MinuteTally(new Area(result.getString(2), result.getString(3)),
						result.getLong(1), new Tally(result.getLong(4), result.getLong(5), result.getLong(6))),
				from, to);
	}

}
