package dev.footfall.simulator;

import java.time.Duration;
import java.util.Arrays;

/**
 * When each sensor is out of order: outages begin by chance, after a working time that is
 * exponential, and last 3 to 10 minutes.
 */
final class Outages {

	private static final double SHORTEST_MILLIS = Duration.ofMinutes(3).toMillis();

	private static final double LONGEST_MILLIS = Duration.ofMinutes(10).toMillis();

	private static final double SPAN_MILLIS = Duration.ofHours(8).toMillis();

	private final double perSpan;

	private final Dice dice;

	private final long[] begins;

	private final long[] ends;

	/**
	 * @param perSpan outages of a sensor in 8 hours, on average
	 */
	Outages(double perSpan, int sensors, long startMillis, Dice dice) {
		this.perSpan = perSpan;
		this.dice = dice;
		this.begins = new long[sensors];
		this.ends = new long[sensors];
		Arrays.fill(this.begins, Source.NEVER);
		if (perSpan > 0) {
			for (int sensor = 0; sensor < sensors; sensor++) {
				plan(sensor, startMillis);
			}
		}
	}

	private void plan(int sensor, long from) {
		this.begins[sensor] = from + (long) (this.dice.exponential() * SPAN_MILLIS / this.perSpan);
		this.ends[sensor] = this.begins[sensor] + (long) this.dice.between(SHORTEST_MILLIS, LONGEST_MILLIS);
	}

	boolean isOut(int sensor, long now) {
		while (this.begins[sensor] != Source.NEVER && now >= this.ends[sensor]) {
			plan(sensor, this.ends[sensor]);
		}
		return now >= this.begins[sensor];
	}

}
