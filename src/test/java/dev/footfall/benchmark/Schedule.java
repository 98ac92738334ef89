package dev.footfall.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * When each reading is due, whatever became of the one before. Reading n goes to
 * partition n modulo the number of partitions.
 *
 * @param startMillis when reading 0 is due, milliseconds since the epoch
 * @param rate readings per second
 * @param burst how many of them are due at once
 */
record Schedule(long startMillis, int rate, int burst) {

	/** One reading at a time. */
	Schedule(long startMillis, int rate) {
		this(startMillis, rate, 1);
	}

	long dueMillis(long reading) {
		return this.startMillis + (reading - reading % this.burst) * 1000 / this.rate;
	}

	void awaitDue(long reading) {
		long wait;
		while ((wait = dueMillis(reading) - System.currentTimeMillis()) > 0) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
		}
	}

}
