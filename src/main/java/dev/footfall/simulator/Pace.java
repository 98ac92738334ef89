package dev.footfall.simulator;

import java.util.function.LongSupplier;

/**
 * Says how many readings have fallen due. After a pause it makes up for one second at
 * most, so that a simulation that had to wait goes on at its rate.
 */
final class Pace {

	private static final double NANOS = 1e9;

	private final int rate;

	private final LongSupplier nanoTime;

	private long lastNanos;

	private double owed;

	Pace(int rate, LongSupplier nanoTime) {
		this.rate = rate;
		this.nanoTime = nanoTime;
		this.lastNanos = nanoTime.getAsLong();
	}

	/** Readings due since the last call. */
	int due() {
		long now = this.nanoTime.getAsLong();
		this.owed = Math.min(this.owed + (now - this.lastNanos) / NANOS * this.rate, this.rate);
		this.lastNanos = now;
		int due = (int) this.owed;
		this.owed -= due;
		return due;
	}

}
