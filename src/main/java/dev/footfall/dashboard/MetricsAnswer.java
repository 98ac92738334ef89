package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import dev.footfall.ledger.Account;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.MetricsSnapshot.Series;

/**
 * The JSON of {@code /api/v1/metrics} and of its events. Durations are seconds.
 */
record MetricsAnswer(String store, String window, Instant from, Instant to, Instant asOf, String zone, String clock,
		long batchId, List<AreaAnswer> areas, Totals totals, TrendAnswer trend, LedgerAnswer ledger) {

	static MetricsAnswer of(MetricsSnapshot snapshot) {
		return new MetricsAnswer(snapshot.store(), snapshot.window().label(), snapshot.from(), snapshot.asOf(),
				snapshot.asOf(), snapshot.zone().getId(), snapshot.replay() ? "replay" : "wall", snapshot.batchId(),
				snapshot.areas().stream().map(AreaAnswer::of).toList(), Totals.of(snapshot),
				TrendAnswer.of(snapshot.trend()), LedgerAnswer.of(snapshot.account()));
	}

	/** One area. */
	record AreaAnswer(String location, long visits, BigDecimal totalDuration, long totalTraffic, Double avgDuration,
			double share, int rank) {

		static AreaAnswer of(AreaMetrics area) {
			return new AreaAnswer(area.location(), area.visits(), Seconds.of(area.dwellMillis()), area.traffic(),
					area.averageDwell(), area.share(), area.rank());
		}

		AreaAnswer withRank(int newRank) {
			return new AreaAnswer(this.location, this.visits, this.totalDuration, this.totalTraffic, this.avgDuration,
					this.share, newRank);
		}

	}

	/** All areas of the store together. */
	record Totals(int areas, long visits, BigDecimal totalDuration, long totalTraffic, Double avgDuration) {

		static Totals of(MetricsSnapshot snapshot) {
			return new Totals(snapshot.areas().size(), snapshot.visits(), Seconds.of(snapshot.dwellMillis()),
					snapshot.traffic(), snapshot.averageDwell());
		}

	}

	/** Traffic by the minute of the busiest areas. */
	record TrendAnswer(Instant start, int stepSeconds, List<Series> series) {

		static TrendAnswer of(MetricsSnapshot.Trend trend) {
			return new TrendAnswer(trend.start(), 60, trend.series());
		}

	}

	/** What became of every offset. */
	record LedgerAnswer(long received, long accepted, long heartbeats, long rejected, long noRecord, long declaredLost,
			boolean balanced) {

		static LedgerAnswer of(Account account) {
			return new LedgerAnswer(account.received(), account.accepted(), account.heartbeats(), account.rejected(),
					account.noRecord(), account.declaredLost(), account.isBalanced());
		}

	}

}
