package dev.footfall.pipeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spaces the begins of batches evenly, by a clock that nobody sets. Spark's own trigger
 * goes by the time of day: set back an hour, it waits for an hour. Used by one thread.
 */
final class Pace {

	private final long intervalNanos;

	private final LongSupplier clock;

	/** When the batch that is running should have begun. */
	private long dueNanos;

	Pace(Duration interval) {
		this(interval, System::nanoTime);
	}

	Pace(Duration interval, LongSupplier clock) {
		this.intervalNanos = interval.toNanos();
		this.clock = clock;
		this.dueNanos = clock.getAsLong() - this.intervalNanos;
	}

	/** Wait, at the end of a batch, until the next may begin. */
	void await() throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(next());
	}

	/**
	 * Turn to the next batch. A delay is not caught up with: who is late begins now.
	 * @return how long it has to wait, nanoseconds
	 */
	long next() {
		long now = this.clock.getAsLong();
		long wait = Math.max(0, this.dueNanos + this.intervalNanos - now);
		this.dueNanos = now + wait;
		return wait;
	}

}
