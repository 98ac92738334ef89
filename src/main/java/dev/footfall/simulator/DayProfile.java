package dev.footfall.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A shop's day: 1,500 visitors, shares of the hours from 7 to 21 and the Saturday factor
 * as published with issue 4, and what the scenario changes in it.
 */
final class DayProfile implements Conditions {

	static final int OPENS = 7;

	static final double VISITORS = 1_500;

	private static final double SATURDAY = 1.4;

	private static final double[] PERCENT = { 6.6, 9.5, 6.1, 5.3, 4.5, 5.3, 7.1, 6.5, 5.4, 7.2, 7.6, 8.7, 10.1, 6.4,
			3.7 };

	private static final double PERCENT_IN_ALL = 100;

	private static final double HOUR_MILLIS = Duration.ofHours(1).toMillis();

	private static final int PROMOTION_HOUR = 17;

	private final Scenario scenario;

	private final ZoneId zone;

	private final Moves usualMoves = new Moves();

	private final Moves promotion = new Moves(Section.ELECTRONICS, Scenario.PROMOTION_FACTOR);

	private long from = Long.MAX_VALUE;

	private long until = Long.MIN_VALUE;

	private double arrivals;

	private ShopperMix mix;

	private Moves moves;

	DayProfile(Scenario scenario, ZoneId zone) {
		this.scenario = scenario;
		this.zone = zone;
	}

	@Override
	public double arrivals(long millis) {
		find(millis);
		return this.arrivals;
	}

	@Override
	public long until(long millis) {
		find(millis);
		return this.until;
	}

	@Override
	public ShopperMix mix(long millis) {
		find(millis);
		return this.mix;
	}

	@Override
	public Moves moves(long millis) {
		find(millis);
		return this.moves;
	}

	private void find(long millis) {
		if (millis >= this.from && millis < this.until) {
			return;
		}
		ZonedDateTime hour = Instant.ofEpochMilli(millis).atZone(this.zone).truncatedTo(ChronoUnit.HOURS);
		this.from = hour.toInstant().toEpochMilli();
		this.until = hour.plusHours(1).toInstant().toEpochMilli();
		this.arrivals = visitors(hour) / HOUR_MILLIS;
		this.mix = this.scenario.isRush(hour.getHour()) ? ShopperMix.RUSH : ShopperMix.USUAL;
		boolean promoted = this.scenario == Scenario.PROMOTION && hour.getHour() == PROMOTION_HOUR;
		this.moves = promoted ? this.promotion : this.usualMoves;
	}

	private double visitors(ZonedDateTime hour) {
		int index = hour.getHour() - OPENS;
		boolean open = index >= 0 && index < PERCENT.length;
		double usual = open ? VISITORS * PERCENT[index] / PERCENT_IN_ALL : this.scenario.visitorsPerNightHour();
		double saturday = (hour.getDayOfWeek() == DayOfWeek.SATURDAY) ? SATURDAY : 1;
		double rush = this.scenario.isRush(hour.getHour()) ? Scenario.RUSH_FACTOR : 1;
		return usual * saturday * rush;
	}

}
