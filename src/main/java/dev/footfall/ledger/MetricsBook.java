package dev.footfall.ledger;

import java.time.Clock;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.Summary;

/**
 * The rows of customers and rejections. Adds a summary to them inside the caller's
 * transaction.
 */
final class MetricsBook {

	private static final String IS_LATER = "(excluded.last_seen, excluded.last_offset, excluded.last_partition)"
			+ " > (customer.last_seen, customer.last_offset, customer.last_partition)";

	private static final String ADD_CUSTOMER = """
			INSERT INTO customer (customer_id, visits, dwell_ms, last_store, last_location, last_seen, last_offset,
			last_partition, trail, first_seen, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (customer_id) DO UPDATE SET visits = customer.visits + excluded.visits,
			dwell_ms = customer.dwell_ms + excluded.dwell_ms,
			last_store = CASE WHEN #later THEN excluded.last_store ELSE customer.last_store END,
			last_location = CASE WHEN #later THEN excluded.last_location ELSE customer.last_location END,
			last_seen = CASE WHEN #later THEN excluded.last_seen ELSE customer.last_seen END,
			last_offset = CASE WHEN #later THEN excluded.last_offset ELSE customer.last_offset END,
			last_partition = CASE WHEN #later THEN excluded.last_partition ELSE customer.last_partition END,
			first_seen = CASE WHEN excluded.first_seen < customer.first_seen THEN excluded.first_seen
			ELSE customer.first_seen END,
			trail = excluded.trail, received_at = excluded.received_at""".replace("#later", IS_LATER);

	private static final String ADD_OTHERS = "UPDATE customer_other SET visits = visits + ?, dwell_ms = dwell_ms + ?";

	private static final String ERASE = "DELETE FROM customer WHERE customer_id IN (%s)";

	private static final int NAMED = 500;

	private static final String ADD_REJECTION = """
			INSERT INTO rejection (reason, records) VALUES (?, ?)
			ON CONFLICT (reason) DO UPDATE SET records = rejection.records + excluded.records""";

	private final JdbcTemplate writer;

	private final Clock clock;

	MetricsBook(JdbcTemplate writer, Clock clock) {
		this.writer = writer;
		this.clock = clock;
	}

	/**
	 * Add what a batch came to.
	 * @param customers its customers
	 */
	void add(Summary summary, List<CustomerChange> customers) {
		long now = this.clock.millis();
		this.writer.batchUpdate(ADD_CUSTOMER, customers.stream().map((customer) -> row(customer, now)).toList());
		if (summary.otherVisits() > 0) {
			this.writer.update(ADD_OTHERS, summary.otherVisits(), summary.otherDwellMillis());
		}
		this.writer.batchUpdate(ADD_REJECTION,
				summary.rejections()
					.entrySet()
					.stream()
					.map((entry) -> new Object[] { entry.getKey().wireName(), entry.getValue() })
					.toList());
	}

	private static Object[] row(CustomerChange customer, long receivedAt) {
		CustomerChange.Sighting last = customer.last();
		return new Object[] { customer.id(), customer.visits(), customer.dwellMillis(), last.area().store(),
				last.area().location(), last.eventMillis(), last.offset(), last.partition(), customer.trail(),
				customer.firstMillis(), receivedAt };
	}

	/**
	 * Delete a customer.
	 * @param names the id, and what may stand for it
	 * @return whether there was one
	 */
	boolean erase(List<String> names) {
		int erased = 0;
		for (int i = 0; i < names.size(); i += NAMED) {
			List<String> some = names.subList(i, Math.min(names.size(), i + NAMED));
			erased += this.writer.update(ERASE.formatted(String.join(", ", Collections.nCopies(some.size(), "?"))),
					some.toArray());
		}
		return erased > 0;
	}

}
