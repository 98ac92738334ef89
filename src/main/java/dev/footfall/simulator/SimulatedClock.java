package dev.footfall.simulator;

import java.util.function.LongSupplier;

/**
 * The time in the shop. It begins in the past or now, passes at its speed, and never runs
 * ahead of the clock on the wall: once it has caught up both are the same. It doesn't
 * wait for Kafka; what falls due meanwhile is made and sent afterwards. Not thread-safe.
 */
final class SimulatedClock {

	private final LongSupplier wallMillis;

	private double factor;

	private long wallAnchor;

	private long anchor;

	private boolean caughtUp;

	/**
	 * @param wallMillis the clock on the wall
	 * @param startMillis where simulated time begins
	 * @param factor simulated seconds per second, may be infinite
	 */
	SimulatedClock(LongSupplier wallMillis, long startMillis, double factor) {
		this.wallMillis = wallMillis;
		this.factor = factor;
		this.anchor = startMillis;
		this.wallAnchor = wallMillis.getAsLong();
	}

	/** The time now; what is due by then may be sent. */
	long millis() {
		long wall = this.wallMillis.getAsLong();
		long now = Double.isInfinite(this.factor) ? wall
				: this.anchor + (long) (Math.max(0, wall - this.wallAnchor) * this.factor);
		this.caughtUp |= now >= wall;
		return this.caughtUp ? wall : now;
	}

	void changeFactor(double newFactor) {
		this.anchor = millis();
		this.wallAnchor = this.wallMillis.getAsLong();
		this.factor = newFactor;
	}

}
