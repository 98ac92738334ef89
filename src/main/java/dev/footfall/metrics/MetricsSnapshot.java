package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.footfall.ledger.Account;

/**
 * One store's metrics in one window, true at one moment.
 *
 * @param store the shop
 * @param window the window
 * @param from where it begins; null for {@link Window#ALL}
 * @param asOf the stream's time, where the window ends
 * @param zone the store's zone
 * @param replay whether the stream's time is that of a replayed file
 * @param batchId the last committed batch
 * @param areas every area known to the store, by rank; those without visits in the window
 * come last
 * @param total all areas as one; customers who were in several count once
 * @param trend traffic by the minute of the 24 busiest areas
 * @param account what became of every offset, over all stores
 */
public record MetricsSnapshot(String store, Window window, Instant from, Instant asOf, ZoneId zone, boolean replay,
		long batchId, List<AreaMetrics> areas, AreaMetrics total, Trend trend, Account account) {

	public MetricsSnapshot {
		areas = List.copyOf(areas);
	}

	/**
	 * Traffic by the minute.
	 *
	 * @param start the first minute
	 * @param series one per area, the busiest first
	 */
	public record Trend(Instant start, List<Series> series) {

		public Trend {
			series = List.copyOf(series);
		}

	}

	/**
	 * One area's traffic by the minute.
	 *
	 * @param location the area
	 * @param traffic customers per minute
	 */
	public record Series(String location, List<Long> traffic) {

		public Series {
			traffic = List.copyOf(traffic);
		}

	}

}
