package dev.footfall.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.footfall.ledger.Account;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.Coverage;
import dev.footfall.metrics.DistinctCustomers;
import dev.footfall.metrics.DwellQuantiles;
import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.MetricsSnapshot.Series;

/**
 * The JSON of {@code /api/v1/metrics} and of its events. Durations are seconds.
 */
record MetricsAnswer(String definitionsVersion, String store, String window, Instant from, Instant to, Instant asOf,
		String zone, String clock, long batchId, List<AreaAnswer> areas, Totals totals,
		Provisional.OfWindow provisional, Errors errors, TrendAnswer trend, LedgerAnswer ledger,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> readingAges) {

	static MetricsAnswer of(Picture picture, Provisional.OfWindow provisional) {
		MetricsSnapshot snapshot = picture.metrics();
		return new MetricsAnswer(MetricDefinitions.VERSION, snapshot.store(), snapshot.window().label(),
				snapshot.from(), snapshot.asOf(), snapshot.asOf(), snapshot.zone().getId(),
				snapshot.replay() ? "replay" : "wall", snapshot.batchId(), AreaAnswer.all(picture), Totals.of(picture),
				provisional, Errors.STATED, TrendAnswer.of(snapshot.trend()), LedgerAnswer.of(snapshot.account()),
				List.of());
	}

	/**
	 * The same as an event.
	 * @param ages how many milliseconds ago some of the readings that it is the first to
	 * show reached Kafka
	 */
	MetricsAnswer shownFirst(List<Long> ages) {
		return new MetricsAnswer(this.definitionsVersion, this.store, this.window, this.from, this.to, this.asOf,
				this.zone, this.clock, this.batchId, this.areas, this.totals, this.provisional, this.errors, this.trend,
				this.ledger, ages);
	}

	/**
	 * One area, or all of a store; the metrics without a denominator are null.
	 *
	 * @param coverage null where no minute of a sensor was expected
	 * @param sensors those that were last heard in the area
	 * @param silent how many of them say nothing now
	 */
	record AreaAnswer(String location, long visits, BigDecimal totalDuration, long totalTraffic, Double avgDuration,
			Double dwellP50, Double dwellP90, Double dwellP95, long uniqueCustomers, List<Long> uniqueCustomersBounds,
			Double occupancy, double share, Double visitRate, Double engagementRate, Double bounceRate,
			Double reachedCheckout, long late, Double coverage, int sensors, int silent, int rank) {

		static List<AreaAnswer> all(Picture picture) {
			return picture.metrics().areas().stream().map((area) -> of(area, picture.of(area.location()))).toList();
		}

		static AreaAnswer of(AreaMetrics area, Coverage watched) {
			DwellQuantiles dwell = area.dwell();
			DistinctCustomers customers = area.customers();
			Double engagement = area.engagementRate();
			return new AreaAnswer(area.location(), area.visits(), Seconds.of(area.dwellMillis()), area.traffic(),
					area.averageDwell(), (dwell != null) ? dwell.p50() : null, (dwell != null) ? dwell.p90() : null,
					(dwell != null) ? dwell.p95() : null, customers.estimate(),
					List.of(customers.low(), customers.high()), area.occupancy(), area.share(), area.visitRate(),
					engagement, (engagement != null) ? 1 - engagement : null, area.reachedCheckout(), area.late(),
					watched.ratio(), watched.sensors(), watched.silent(), area.rank());
		}

		AreaAnswer withRank(int newRank) {
			return new AreaAnswer(this.location, this.visits, this.totalDuration, this.totalTraffic, this.avgDuration,
					this.dwellP50, this.dwellP90, this.dwellP95, this.uniqueCustomers, this.uniqueCustomersBounds,
					this.occupancy, this.share, this.visitRate, this.engagementRate, this.bounceRate,
					this.reachedCheckout, this.late, this.coverage, this.sensors, this.silent, newRank);
		}

	}

	/** All areas of the store together. */
	record Totals(int areas, @JsonUnwrapped @JsonIgnoreProperties( {
			"location", "rank", "share" }) AreaAnswer all){

		static Totals of(Picture picture) {
			MetricsSnapshot snapshot = picture.metrics();
			return new Totals(snapshot.areas().size(), AreaAnswer.of(snapshot.total(), picture.total()));
		}

	}

	/**
	 * How far a figure may be from the true one.
	 *
	 * @param dwellQuantiles relative, at most
	 * @param uniqueCustomers relative standard error; the bounds beside each figure are
	 * two of them away
	 */
	record Errors(double dwellQuantiles, double uniqueCustomers) {

		static final Errors STATED = new Errors(DwellQuantiles.RELATIVE_ERROR,
				DistinctCustomers.RELATIVE_STANDARD_ERROR);

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
