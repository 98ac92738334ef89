package dev.footfall.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.Area;
import dev.footfall.summary.Trail;

/**
 * Reads the trails of customers: their last {@value Trail#MOST} visits in event time.
 * Blocks; never call it on an event loop.
 */
public final class Trails {

	private final JdbcTemplate reader;

	Trails(LedgerDatabase database) {
		this.reader = database.reader();
	}

	/** A customer's visits, the oldest first; none of one who is not known. */
	public List<Trail.Visit> of(String customer) {
		List<byte[]> found = this.reader.query("SELECT trail FROM customer WHERE customer_id = ?",
				(row, index) -> row.getBytes(1), customer);
		return found.isEmpty() ? List.of() : visits(found.get(0));
	}

	/**
	 * The visits of a trail as it is stored in {@code customer.trail}, the oldest first.
	 */
	public List<Trail.Visit> visits(byte[] trail) {
		Map<Integer, Area> areas = new HashMap<>();
		return Trail.visits(trail, (number) -> areas.computeIfAbsent(number, this::area));
	}

	private Area area(int number) {
		return this.reader.queryForObject("SELECT store, location FROM area_number WHERE number = ?",
				(row, index) -> new Area(row.getString(1), row.getString(2)), number);
	}

}
