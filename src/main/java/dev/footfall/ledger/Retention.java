package dev.footfall.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forgets cells of the history that were last written too long ago, and customers who
 * were not heard of for too long. Called between batches: once a minute it deletes a few
 * hundred rows of each step and kind in a transaction of its own, and goes on when it is
 * called next while there are more. So a batch never waits for more than a few
 * milliseconds, and no transaction is long.
 */
final class Retention {

	private static final Logger logger = LoggerFactory.getLogger(Retention.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	/** Takes about two milliseconds in SQLite. */
	static final int ROWS = 500;

	private static final List<String> DELETES = List.of(delete("area_cell", "step, start_at, store, location"),
			delete("flow_cell", "store, step, start_at, origin, destination"));

	private static final String EXPIRE = """
			DELETE FROM customer WHERE customer_id IN (
			SELECT customer_id FROM customer WHERE received_at < ? ORDER BY received_at LIMIT ?)""";

	private final JdbcTemplate writer;

	private final HistoryProperties history;

	private final PrivacyProperties privacy;

	private final Clock clock;

	private Instant next = Instant.MIN;

	Retention(JdbcTemplate writer, HistoryProperties history, PrivacyProperties privacy, Clock clock) {
		this.writer = writer;
		this.history = history;
		this.privacy = privacy;
		this.clock = clock;
	}

	private static String delete(String table, String key) {
		return """
				DELETE FROM %1$s WHERE (%2$s) IN (
				SELECT %2$s FROM %1$s WHERE step = ? AND written_at < ? ORDER BY written_at LIMIT ?)""".formatted(table,
				key);
	}

	/**
	 * Delete what is due, a bounded number of rows.
	 * @return how many rows went
	 */
	Swept sweep() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.next)) {
			return Swept.NOTHING;
		}
		int cells = 0;
		boolean more = false;
		for (Step step : Step.values()) {
			Optional<Instant> before = this.history.kept(step).map(now::minus);
			for (String delete : before.isPresent() ? DELETES : List.<String>of()) {
				int rows = this.writer.update(delete, step.code(), before.get().toEpochMilli(), ROWS);
				cells += rows;
				more |= rows == ROWS;
			}
		}
		int customers = this.writer.update(EXPIRE, now.minus(this.privacy.customerRetention()).toEpochMilli(), ROWS);
		this.next = (more || customers == ROWS) ? now : now.plus(PAUSE);
		logger.debug("{} cells of the history and {} customers went", cells, customers);
		return new Swept(cells, customers);
	}

	/**
	 * How many rows went.
	 *
	 * @param cells of the history
	 * @param customers with their trails
	 */
	record Swept(int cells, int customers) {

		static final Swept NOTHING = new Swept(0, 0);

	}

}
