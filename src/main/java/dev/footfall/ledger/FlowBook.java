package dev.footfall.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.DwellHistogram;
import dev.footfall.summary.FlowTally;

/**
 * The cells of the flows: how often customers went from one area to another in every
 * minute, hour and day, and in all. A batch changes the cells of all steps in the
 * caller's transaction. What was written last is kept in memory; whoever calls must
 * {@link #forget()} it when the transaction fails.
 * <p>
 * Pairs beyond a cap share a cell for each area that customers leave, so that what leaves
 * an area still adds up. A pair that is known once stays known, even when nobody is left
 * who went that way: whatever takes a transition back must find it where it was counted.
 */
final class FlowBook {

	private static final Logger logger = LoggerFactory.getLogger(FlowBook.class);

	/** Tallies; two or three kilobytes each. */
	private static final int KEPT = 8192;

	private static final String PUT = """
			INSERT INTO flow_cell (store, step, start_at, origin, destination, transitions, gaps, written_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (store, step, start_at, origin, destination) DO UPDATE SET
			transitions = excluded.transitions, gaps = excluded.gaps, written_at = excluded.written_at""";

	private static final String DELETE = """
			DELETE FROM flow_cell
			WHERE store = ? AND step = ? AND start_at = ? AND origin = ? AND destination = ?""";

	/** Rows that are sent at once. */
	private static final int ROWS = 500;

	/** More changes are added up by a thread. */
	private static final int MANY = 20_000;

	private final JdbcTemplate writer;

	private final AreaNumbers areas;

	private final StoreZones zones;

	private final int mostPairs;

	private final Clock clock;

	private final Recent<FlowSheet.Key, FlowSheet> kept = new Recent<>(KEPT, (sheet) -> sheet.pairs().size());

	private final Aside<List<Map<FlowSheet.Key, FlowSheet>>> steps = new Aside<>();

	/** Null until they are read. */
	private Set<Long> known;

	private boolean warned;

	FlowBook(JdbcTemplate writer, AreaNumbers areas, StoreZones zones, int mostPairs, Clock clock) {
		this.writer = writer;
		this.areas = areas;
		this.zones = zones;
		this.mostPairs = mostPairs;
		this.clock = clock;
	}

	/** Add up what a batch changes, beside what else is written of it. */
	void begin(FlowChanges changes) {
		isFull();
		this.steps.begin(changes.size() > MANY, () -> steps(changes));
	}

	private List<Map<FlowSheet.Key, FlowSheet>> steps(FlowChanges changes) {
		Map<FlowSheet.Key, FlowSheet> minutes = minutes(changes);
		Map<FlowSheet.Key, FlowSheet> hours = rolledUp(minutes, Step.HOUR);
		Map<FlowSheet.Key, FlowSheet> days = rolledUp(hours, Step.DAY);
		return List.of(minutes, hours, days, rolledUp(days, Step.ALL));
	}

	/** Write what was begun. */
	void finish() {
		List<Row> put = new ArrayList<>();
		List<Object[]> deleted = new ArrayList<>();
		this.steps.take().forEach((step) -> step.forEach((key, change) -> change(key, change, put, deleted)));
		long now = this.clock.millis();
		if (!put.isEmpty()) {
			this.writer.batchUpdate(PUT, put, ROWS, (row, cell) -> cell.set(row, now));
		}
		if (!deleted.isEmpty()) {
			this.writer.batchUpdate(DELETE, deleted);
		}
		this.kept.trim();
	}

	private Map<FlowSheet.Key, FlowSheet> minutes(FlowChanges changes) {
		Map<FlowSheet.Key, FlowSheet> minutes = new HashMap<>();
		changes.forEach((pair) -> isFull() ? keptOrOther(pair) : pair, (pair, minute, change) -> {
			if (!change.isEmpty()) {
				String store = this.areas.area(FlowPair.origin(pair)).store();
				minutes.computeIfAbsent(new FlowSheet.Key(store, Step.MINUTE, minute), (key) -> new FlowSheet())
					.take(counted(pair), change);
			}
		});
		return minutes;
	}

	private boolean isFull() {
		if (this.known == null) {
			this.known = readKnown();
		}
		return this.known.size() >= this.mostPairs;
	}

	/** The pair itself, or that of all others with its origin. */
	private long counted(long pair) {
		if (!isFull()) {
			this.known.add(spread(pair));
			return pair;
		}
		return keptOrOther(pair);
	}

	private long keptOrOther(long pair) {
		if (FlowPair.destination(pair) == AreaNumbers.NONE || this.known.contains(spread(pair))) {
			return pair;
		}
		if (!this.warned) {
			logger.warn("There are {} pairs of areas between which customers go; further ones are counted as others",
					this.mostPairs);
			this.warned = true;
		}
		return FlowPair.of(FlowPair.origin(pair), AreaNumbers.NONE);
	}

	/** Another number for each, because pairs as they are share their hash codes. */
	private static long spread(long pair) {
		return pair * 0x9E3779B97F4A7C15L;
	}

	private Set<Long> readKnown() {
		Set<Long> pairs = new HashSet<>();
		this.writer.query("SELECT origin, destination FROM flow_cell WHERE step = ? AND destination <> ?", (row) -> {
			pairs.add(spread(FlowPair.of(row.getInt(1), row.getInt(2))));
		}, Step.ALL.code(), AreaNumbers.NONE);
		return pairs;
	}

	private Map<FlowSheet.Key, FlowSheet> rolledUp(Map<FlowSheet.Key, FlowSheet> parts, Step step) {
		Map<FlowSheet.Key, FlowSheet> sums = new HashMap<>();
		parts.forEach((key, part) -> {
			long start = step.start(key.start(), this.zones.of(key.store()));
			sums.computeIfAbsent(new FlowSheet.Key(key.store(), step, start), (sum) -> new FlowSheet()).add(part);
		});
		return sums;
	}

	private void change(FlowSheet.Key key, FlowSheet change, List<Row> put, List<Object[]> deleted) {
		FlowSheet sheet = this.kept.get(key, this::read);
		change.sorted().forEach((pair) -> {
			sheet.take(pair, change.get(pair));
			FlowTally tally = sheet.get(pair);
			// Below nothing is what a transition leaves that was forgotten before it was
			// taken back.
			if (tally.transitions() <= 0 && key.step() != Step.ALL) {
				sheet.remove(pair);
				deleted.add(new Object[] { key.store(), key.step().code(), key.start(), FlowPair.origin(pair),
						FlowPair.destination(pair) });
			}
			else {
				put.add(new Row(key, pair, tally));
			}
		});
	}

	private FlowSheet read(FlowSheet.Key key) {
		FlowSheet sheet = new FlowSheet();
		this.writer.query("""
				SELECT origin, destination, transitions, gaps FROM flow_cell
				WHERE store = ? AND step = ? AND start_at = ?""", (row) -> {
			sheet.take(FlowPair.of(row.getInt(1), row.getInt(2)),
					new FlowTally(row.getLong(3), DwellHistogram.of(row.getBytes(4))));
		}, key.store(), key.step().code(), key.start());
		return sheet;
	}

	/** Read cells from the database again. */
	void forgetCells() {
		this.kept.clear();
	}

	/** Read everything from the database again. */
	void forget() {
		this.steps.abandon();
		this.kept.clear();
		this.known = null;
	}

	/** What is written of one pair. */
	private record Row(FlowSheet.Key key, long pair, FlowTally tally) {

		void set(PreparedStatement row, long now) throws SQLException {
			row.setString(1, this.key.store());
			row.setInt(2, this.key.step().code());
			row.setLong(3, this.key.start());
			row.setInt(4, FlowPair.origin(this.pair));
			row.setInt(5, FlowPair.destination(this.pair));
			row.setLong(6, this.tally.transitions());
			row.setBytes(7, this.tally.gaps().toBytes());
			row.setLong(8, now);
		}

	}

}
