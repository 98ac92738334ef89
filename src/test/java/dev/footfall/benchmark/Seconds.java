package dev.footfall.benchmark;

import java.time.Duration;

/**
 * Time as the figures have it.
 */
final class Seconds {

	private Seconds() {
	}

	static double of(Duration duration) {
		return duration.toNanos() / 1e9;
	}

	static double since(long nanoTime) {
		return (System.nanoTime() - nanoTime) / 1e9;
	}

	/** Let that much time pass. */
	static void pause(double seconds) {
		try {
			Thread.sleep((long) (seconds * 1000));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
