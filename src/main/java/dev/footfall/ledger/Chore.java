package dev.footfall.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Work that is due with the first batch and then every hour, because retention need not
 * be punctual. If it is rolled back with its batch, the next hour makes up for it.
 */
final class Chore {

	private static final Duration PERIOD = Duration.ofHours(1);

	private final Clock clock;

	private Instant due = Instant.MIN;

	Chore(Clock clock) {
		this.clock = clock;
	}

	void whenDue(Runnable work) {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.due)) {
			this.due = now.plus(PERIOD);
			work.run();
		}
	}

}
