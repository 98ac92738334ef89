package dev.footfall.metrics;

/**
 * The metrics of one area in one window.
 *
 * @param location the area as its sensors name it
 * @param visits accepted readings with movement
 * @param dwellMillis total dwell, milliseconds
 * @param traffic sum of {@code traffic_count}, customers
 * @param share visits of all visits of the store, 0 to 1; 0 when there are none
 * @param rank 1 for the area with the most traffic, ties by name
 */
public record AreaMetrics(String location, long visits, long dwellMillis, long traffic, double share, int rank) {

	/**
	 * Mean dwell in seconds: total dwell by visits (Aura Vision); null without visits.
	 */
	public Double averageDwell() {
		return averageDwell(this.dwellMillis, this.visits);
	}

	static Double averageDwell(long dwellMillis, long visits) {
		return (visits > 0) ? averageSeconds(dwellMillis, visits) : null;
	}

	/** Rounded once, so that it is the double nearest to the true quotient. */
	public static double averageSeconds(long dwellMillis, long visits) {
		return dwellMillis / (1000.0 * visits);
	}

}
