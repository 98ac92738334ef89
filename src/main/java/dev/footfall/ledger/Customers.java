package dev.footfall.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.Trail;

/**
 * Reads customers, one by one and page by page. Blocks; never call it on an event loop.
 */
public final class Customers {

	private static final String SELECT = """
			SELECT customer_id, visits, dwell_ms, last_store, last_location, first_seen, last_seen, trail
			FROM customer\s""";

	private final JdbcTemplate reader;

	private final Trails trails;

	Customers(LedgerDatabase database, Trails trails) {
		this.reader = database.reader();
		this.trails = trails;
	}

	/** The customer of that id. */
	public Optional<Customer> find(String id) {
		return this.reader.query(SELECT + "WHERE customer_id = ?", Customers::customer, id).stream().findFirst();
	}

	/** What is left of customers beyond the limit. */
	public Others others() {
		return this.reader.queryForObject("SELECT visits, dwell_ms FROM customer_other",
				(row, index) -> new Others(row.getLong(1), row.getLong(2)));
	}

	/**
	 * The way through the store: the visits of the last stay, the oldest first, as far as
	 * a trail goes back. Half an hour without a reading ends a stay.
	 */
	public List<Stop> lastStay(String id) {
		return Trail.lastStay(this.trails.of(id))
			.stream()
			.map((visit) -> new Stop(visit.store(), visit.location(), Instant.ofEpochMilli(visit.eventMillis())))
			.toList();
	}

	/**
	 * One page of customers, the largest first, ties by id.
	 * @param order what to sort by
	 * @param part what their ids have to contain, upper and lower case alike; may be
	 * empty
	 * @param after the last customer of the page before, or null
	 * @param limit how many at most
	 */
	public List<Customer> page(Order order, String part, Place after, int limit) {
		List<String> conditions = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		if (!part.isEmpty()) {
			conditions.add("LOWER(customer_id) LIKE LOWER(?) ESCAPE '!'");
			arguments.add('%' + part.replaceAll("[!%_]", "!$0") + '%');
		}
		if (after != null) {
			conditions.add("(%1$s < ? OR (%1$s = ? AND customer_id > ?))".formatted(order.column));
			arguments.addAll(List.of(after.value(), after.value(), after.id()));
		}
		arguments.add(limit);
		String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
		return this.reader.query(SELECT + where + " ORDER BY %s DESC, customer_id LIMIT ?".formatted(order.column),
				Customers::customer, arguments.toArray());
	}

	private static Customer customer(ResultSet row, int index) throws SQLException {
		return new Customer(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
				Trail.areas(row.getBytes(8)), Instant.ofEpochMilli(row.getLong(6)),
				Instant.ofEpochMilli(row.getLong(7)));
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
	 * @param lastStore the store where the customer was last seen
	 * @param lastLocation the area where the customer was last seen
	 * @param areas different areas among the last {@value Trail#MOST} visits
	 * @param firstSeen when first seen, by event time
	 * @param lastSeen when last seen, by event time
	 */
	public record Customer(String id, long visits, long dwellMillis, String lastStore, String lastLocation, int areas,
			Instant firstSeen, Instant lastSeen) {

		/** Whether the last stay still runs. */
		public boolean isThere(Instant now) {
			return !this.lastSeen.plus(Trail.MOST_GAP).isBefore(now);
		}

	}

	/**
	 * Customers who are not kept one by one.
	 *
	 * @param visits accepted readings
	 * @param dwellMillis total dwell, milliseconds
	 */
	public record Others(long visits, long dwellMillis) {
	}

	/**
	 * One visit of a stay.
	 *
	 * @param store the shop
	 * @param location the area
	 * @param seenAt when the visit ended, by event time
	 */
	public record Stop(String store, String location, Instant seenAt) {
	}

}
