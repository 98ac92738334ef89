package dev.footfall.simulator;

import java.time.Duration;

/**
 * How full each section is against its own usual: people draw people, and crowds make
 * stays short, as was found in a supermarket's paths (Hui, Bradlow and Fader, Journal of
 * Consumer Research 36, 2009). Off, every factor is 1.
 * <p>
 * The usual is the mean and variance of the occupancy, weighted by time with a memory of
 * an hour. The tills' crowd is their queue, so the checkout has factors of 1 as well.
 */
final class Crowds {

	private static final double EFFECT = .1;

	private static final double MAX_SCORE = 2;

	private static final double MEMORY_MILLIS = Duration.ofHours(1).toMillis();

	private final boolean on;

	private final int[] occupancy = new int[Section.EXIT];

	private final double[] mean = new double[Section.EXIT];

	private final double[] variance = new double[Section.EXIT];

	private final long[] since = new long[Section.EXIT];

	Crowds(boolean on) {
		this.on = on;
	}

	/** Somebody comes (1) or goes (-1). */
	void move(int section, int change, long now) {
		long passed = now - this.since[section];
		if (passed > 0) {
			// A step of the exponential mean, cut to first order.
			double weight = passed / (passed + MEMORY_MILLIS);
			double deviation = this.occupancy[section] - this.mean[section];
			this.mean[section] += weight * deviation;
			this.variance[section] = (1 - weight) * (this.variance[section] + weight * deviation * deviation);
			this.since[section] = now;
		}
		this.occupancy[section] += change;
	}

	/** Take what is there for usual, with the variance of chance (Poisson). */
	void settle(long now) {
		for (int i = 0; i < this.occupancy.length; i++) {
			this.mean[i] = this.occupancy[i];
			this.variance[i] = this.occupancy[i];
			this.since[i] = now;
		}
	}

	/** Standard deviations above the usual, at most 2 either way. */
	private double score(int section) {
		double score = (this.occupancy[section] - this.mean[section]) / Math.sqrt(Math.max(1, this.variance[section]));
		return Math.max(-MAX_SCORE, Math.min(MAX_SCORE, score));
	}

	/** Weight of a move to the section. */
	double attraction(int section) {
		return applies(section) ? 1 + EFFECT * score(section) : 1;
	}

	/** Factor of a stay in the section. */
	double patience(int section) {
		return applies(section) ? 1 - EFFECT * score(section) : 1;
	}

	private boolean applies(int section) {
		return this.on && Section.of(section).isShopping();
	}

}
