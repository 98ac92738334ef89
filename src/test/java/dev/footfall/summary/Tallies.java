package dev.footfall.summary;

import java.time.Duration;
import java.util.List;

import dev.footfall.Readings;

/**
 * Tallies of the tests.
 */
public final class Tallies {

	private Tallies() {
	}

	/** What one visit comes to within its own minute. */
	public static Tally visit(long traffic, long dwellMillis, String customer) {
		Tally tally = new Tally();
		tally.add(Readings.visit().withTraffic((int) traffic).withDwell(Duration.ofMillis(dwellMillis)).reading(),
				dwellMillis >= 30_000, false);
		tally.addPresence(dwellMillis);
		if (customer != null) {
			tally.addCustomer(Coupon.of(customer));
		}
		return tally;
	}

	/** A customer who came to a checkout later. */
	public static Tally reached(String customer) {
		Tally tally = new Tally();
		tally.addReached(Coupon.of(customer));
		return tally;
	}

	/** Sums without a histogram and without customers. */
	public static Tally sums(long visits, long traffic, long dwellMillis) {
		return new Tally(new Tally.Sums(visits, traffic, dwellMillis, 0, 0, 0));
	}

	/** Visits, traffic and dwell in milliseconds. */
	public static List<Long> core(Tally tally) {
		return List.of(tally.visits(), tally.traffic(), tally.dwellMillis());
	}

}
