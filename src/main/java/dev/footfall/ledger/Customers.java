package dev.footfall.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

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
		return this.reader.query(
				"""
						SELECT customer_id, visits, dwell_ms, last_location, last_seen FROM customer %s ORDER BY %s DESC, customer_id LIMIT ?"""
					.formatted(where, order.column),
				(result, index) -> new Customer(result.getString(1), result.getLong(2), result.getLong(3),
						result.getString(4), Instant.ofEpochMilli(result.getLong(5))),
				arguments.toArray());
	}

	/** What customers can be sorted by; always the largest first. */
	public enum Order {

		DURATION("dwell_ms"), VISITS("visits"), LAST_SEEN("last_seen");

		private final String column;

		Order(String column) {
			this.column = column;
		}

		/** Where a customer stands in this order. */
		public Place placeOf(Customer customer) {
			return new Place(value(customer), customer.id());
		}

		private long value(Customer customer) {
			return switch (this) {
				case DURATION -> customer.dwellMillis();
				case VISITS -> customer.visits();
				case LAST_SEEN -> customer.lastSeen().toEpochMilli();
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
	 *
	 * @param id the pseudonym, as it was sent
	 * @param visits accepted readings
	 * @param dwellMillis total dwell, milliseconds
	 * @param lastLocation the area where the customer was last seen
	 * @param lastSeen when, by event time
	 */
	public record Customer(String id, long visits, long dwellMillis, String lastLocation, Instant lastSeen) {
	}

}
