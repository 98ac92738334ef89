package dev.footfall.metrics;

import dev.footfall.summary.Tally;

/**
 * The metrics of one area in one window, or of all areas of a store together.
 *
 * @param location the area as its sensors name it
 * @param sums what adds up exactly
 * @param dwell quantiles of dwell; null without visits
 * @param customers how many different customers came
 * @param share visits of all visits of the store, 0 to 1; 0 when there are none
 * @param visitRate customers of the area of all customers of the store (section visit
 * rate, Palexy), 0 to 1; null when the store had none
 * @param occupancy mean number of customers present; null for a window without a
 * beginning
 * @param reachedCheckout customers who came to a checkout later, of all customers of the
 * area, 0 to 1; null without customers, and where the store has no checkout
 * @param rank 1 for the area with the most traffic, ties by name
 */
public record AreaMetrics(String location, Tally.Sums sums, DwellQuantiles dwell, DistinctCustomers customers,
		double share, Double visitRate, Double occupancy, Double reachedCheckout, int rank) {

	/** Accepted readings with movement. */
	public long visits() {
		return this.sums.visits();
	}

	/** Sum of {@code traffic_count}, customers. */
	public long traffic() {
		return this.sums.traffic();
	}

	/** Total dwell, milliseconds. */
	public long dwellMillis() {
		return this.sums.dwellMillis();
	}

	/** Visits that arrived after the allowed lateness and corrected the window. */
	public long late() {
		return this.sums.late();
	}

	/**
	 * Mean dwell in seconds: total dwell by visits (Aura Vision), rounded once, so that
	 * it is the double nearest to the true quotient; null without visits.
	 */
	public Double averageDwell() {
		return (visits() > 0) ? averageSeconds(dwellMillis(), visits()) : null;
	}

	public static double averageSeconds(long dwellMillis, long visits) {
		return dwellMillis / (1000.0 * visits);
	}

	/**
	 * Share of the visits that lasted at least the area's threshold (Cloud4Wi, Indivd), 0
	 * to 1; null without visits. The rest bounced.
	 */
	public Double engagementRate() {
		return (visits() > 0) ? (double) this.sums.engaged() / visits() : null;
	}

}
