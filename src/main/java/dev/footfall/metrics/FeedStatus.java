package dev.footfall.metrics;

import java.time.Instant;
import java.util.Map;

/**
 * Whether readings are being counted, for those who look at the page.
 *
 * @param state what the query does
 * @param steps what has to work for it, and whether it does
 * @param reason why it does not run, or null
 * @param since when this state began
 */
public record FeedStatus(State state, Map<Step, Progress> steps, String reason, Instant since) {

	public FeedStatus {
		steps = Map.copyOf(steps);
	}

	/** What the query does. */
	public enum State {

		STARTING, RUNNING, RESTARTING, FAILED, STOPPED

	}

	/** What has to work. */
	public enum Step {

		BROKER, LEDGER, QUERY

	}

	/** Whether it works. */
	public enum Progress {

		STARTING, READY, FAILED

	}

}
