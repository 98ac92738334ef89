package dev.footfall.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The stream's own time. It is the wall clock while readings are live or there are none;
 * while readings keep arriving that lag by more than two minutes (a file is replayed), it
 * is the newest event time.
 */
final class StreamClock {

	static final Duration LAG = Duration.ofMinutes(2);

	static final Duration SILENCE = Duration.ofSeconds(15);

	private final Clock wall;

	private Instant newestEvent = Instant.MIN;

	private Instant replayedAt = Instant.MIN;

	StreamClock(Clock wall) {
		this.wall = wall;
	}

	/** What it will say when readings arrive now, the newest with this event time. */
	Instant nowWhenArrived(Instant newest) {
		Instant now = this.wall.instant();
		return newest.isBefore(now.minus(LAG)) ? newestWith(newest) : now;
	}

	private Instant newestWith(Instant newest) {
		return (isReplay() && this.newestEvent.isAfter(newest)) ? this.newestEvent : newest;
	}

	/** Note that readings arrived now, the newest of them with this event time. */
	void arrived(Instant newest) {
		Instant now = this.wall.instant();
		if (newest.isBefore(now.minus(LAG))) {
			this.newestEvent = newestWith(newest);
			this.replayedAt = now;
		}
		else {
			this.replayedAt = Instant.MIN;
		}
	}

	/** A wall clock that was set back, too, ends a replay. */
	boolean isReplay() {
		Instant now = this.wall.instant();
		return this.replayedAt.isAfter(now.minus(SILENCE)) && this.replayedAt.isBefore(now.plus(SILENCE));
	}

	Instant now() {
		return isReplay() ? this.newestEvent : this.wall.instant();
	}

}
