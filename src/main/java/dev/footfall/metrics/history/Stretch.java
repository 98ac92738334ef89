package dev.footfall.metrics.history;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that one cell spans.
 *
 * @param start what the Ledger calls it, see {@link dev.footfall.ledger.Step}
 * @param from its first instant
 * @param to its end, not included
 */
public record Stretch(long start, Instant from, Instant to) {

	/** Not always the same: the days on which clocks change have 23 or 25 hours. */
	public Duration length() {
		return Duration.between(this.from, this.to);
	}

}
