package dev.footfall.ledger;

import dev.footfall.summary.Area;

/**
 * What a batch changes of one customer.
 *
 * @param id the customer
 * @param visits further ones
 * @param dwellMillis their dwell, milliseconds
 * @param firstMillis the event time of the first of them, milliseconds since the epoch
 * @param last the last of them
 * @param trail the customer's trail as it is now
 */
record CustomerChange(String id, long visits, long dwellMillis, long firstMillis, Sighting last, byte[] trail) {

	/**
	 * Where and when a customer was seen, and the place of the record in the log.
	 */
	record Sighting(Area area, long eventMillis, long offset, int partition) {
	}

}
