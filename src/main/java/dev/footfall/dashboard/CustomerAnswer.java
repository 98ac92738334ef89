package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.Instant;

import dev.footfall.ledger.Customers.Customer;
import dev.footfall.metrics.AreaMetrics;

/**
 * One customer in JSON; durations in seconds.
 *
 * @param areas different areas among the last hundred visits
 * @param currentArea where the customer is; null when the last reading is over half an
 * hour old, which ends a stay
 */
record CustomerAnswer(String customerId, long visits, BigDecimal totalDuration, double avgDuration, int areas,
		Instant firstSeen, Instant lastSeen, String lastStore, String lastLocation, String currentArea) {

	/**
	 * Describe a customer.
	 * @param now the stream's time
	 */
	static CustomerAnswer of(Customer customer, Instant now) {
		return new CustomerAnswer(customer.id(), customer.visits(), Seconds.of(customer.dwellMillis()),
				AreaMetrics.averageSeconds(customer.dwellMillis(), customer.visits()), customer.areas(),
				customer.firstSeen(), customer.lastSeen(), customer.lastStore(), customer.lastLocation(),
				customer.isThere(now) ? customer.lastLocation() : null);
	}

}
