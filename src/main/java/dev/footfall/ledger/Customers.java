package dev.footfall.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.CustomerTally;
import dev.footfall.summary.CustomerTally.Sighting;

/**
 * Reads customers page by page. Blocks; never call it on an event loop.
 */
public final class Customers {

	private final JdbcTemplate reader;

	Customers(LedgerDatabase database) {
		this.reader = database.reader();
	}

	/**
	 * One page of customers, the largest first, ties by id.
	 * @param order what to sort by
	 * @param after the last customer of the page before, or null
	 * @param limit how many at most
	 */
	public List<Customer> page(Order order, Place after, int limit) {
		String where = (after != null) ? "WHERE %1$s < ? OR (%1$s = ? AND customer_id > ?)".formatted(order.column)
				: "";
		List<Object> arguments = new ArrayList<>();
		if (after != null) {
			arguments.add(after.value());
			arguments.add(after.value());
			arguments.add(after.id());
		}
		arguments.add(limit);
		return this.reader.query("""
				SELECT customer_id, visits, dwell_ms, last_store, last_location, last_seen, last_offset, last_partition
				FROM customer %s ORDER BY %s DESC, customer_id LIMIT ?""".formatted(where, order.column),
				(result, index) -> new Customer(result.getString(1),
						new CustomerTally(result.getLong(2), result.getLong(3), new Sighting(result.getString(4),
								result.getString(5), result.getLong(6), result.getLong(7), result.getInt(8)))),
				arguments.toArray());
	}

	/** What customers can be sorted by; always the largest first. */
	public enum Order {

		DURATION("dwell_ms"), VISITS("visits"), LAST_SEEN("last_seen");

		private final String column;

		Order(String column) {
			this.column = column;
		}

		/** The value a customer is sorted by. */
		public long value(CustomerTally tally) {
			return switch (this) {
				case DURATION -> tally.dwellMillis();
				case VISITS -> tally.visits();
				case LAST_SEEN -> tally.last().eventMillis();
			};
		}

	}

	/**
	 * A customer's place in an order.
	 */
	public record Place(long value, String id) {
	}

	/**
	 * One customer.
	 */
	public record Customer(String id, CustomerTally tally) {

		public long visits() {
			return this.tally.visits();
		}

		/** Total dwell, milliseconds. */
		public long dwellMillis() {
			return this.tally.dwellMillis();
		}

		/** The area where the customer was last seen. */
		public String lastLocation() {
			return this.tally.last().location();
		}

		/** When the customer was last seen, by event time. */
		public Instant lastSeen() {
			return Instant.ofEpochMilli(this.tally.last().eventMillis());
		}

	}

}
