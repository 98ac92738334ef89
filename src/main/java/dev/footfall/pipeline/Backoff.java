package dev.footfall.pipeline;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling up to a cap, with jitter so that
 * instances do not knock together.
 */
final class Backoff {

	private static final double JITTER = 0.2;

	private final Duration min;

	private final Duration max;

	private final RandomGenerator random;

	private int attempts;

	Backoff(Duration min, Duration max, RandomGenerator random) {
		this.min = min;
		this.max = max;
		this.random = random;
	}

	Duration next() {
		double doubled = this.min.toMillis() * Math.pow(2, Math.min(this.attempts++, 30));
		double capped = Math.min(doubled, this.max.toMillis());
		return Duration.ofMillis(Math.round(capped * (1 - JITTER * this.random.nextDouble())));
	}

	void reset() {
		this.attempts = 0;
	}

}
