package dev.footfall.simulator;

import java.time.Duration;

/**
 * As many customers as it takes to have so many readings a second, at any time of day:
 * the shop is as large and as busy as the rate asks for. A rush lasts as long as the
 * simulation, a promotion for its first hour.
 */
final class SteadyRate implements Conditions {

	private static final double SECOND_MILLIS = 1_000;

	private final long promotionEnds;

	private final double arrivals;

	private final ShopperMix mix;

	private final Moves moves = new Moves();

	private final Moves promotion = new Moves(Section.ELECTRONICS, Scenario.PROMOTION_FACTOR);

	SteadyRate(Scenario scenario, double readingsPerSecond, long startMillis) {
		this.promotionEnds = (scenario == Scenario.PROMOTION) ? startMillis + Duration.ofHours(1).toMillis()
				: startMillis;
		this.mix = (scenario == Scenario.LUNCH_RUSH) ? ShopperMix.RUSH : ShopperMix.USUAL;
		this.arrivals = readingsPerSecond / SECOND_MILLIS / new ExpectedStays(this.moves).perVisit(this.mix);
	}

	@Override
	public double arrivals(long millis) {
		return this.arrivals;
	}

	@Override
	public long until(long millis) {
		return Source.NEVER;
	}

	@Override
	public ShopperMix mix(long millis) {
		return this.mix;
	}

	@Override
	public Moves moves(long millis) {
		return (millis < this.promotionEnds) ? this.promotion : this.moves;
	}

}
