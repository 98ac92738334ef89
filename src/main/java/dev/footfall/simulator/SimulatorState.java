package dev.footfall.simulator;

import java.time.Instant;

/**
 * What the simulator does, as every page sees it.
 *
 * @param state what it does
 * @param scenario the model's name
 * @param rate readings per second, or null before the first start
 * @param count readings in all, or null when endless
 * @param seed of the model
 * @param sent readings that Kafka acknowledged
 * @param startedAt when it was started, or null
 * @param reason why it waits, or null
 */
public record SimulatorState(Activity state, String scenario, Integer rate, Long count, Long seed, long sent,
		Instant startedAt, String reason) {

	static final SimulatorState NEVER_STARTED = new SimulatorState(Activity.STOPPED, "uniform", null, null, null, 0,
			null, null);

	boolean isActive() {
		return this.state != Activity.STOPPED;
	}

	SimulatorState withSent(long newSent) {
		return new SimulatorState(this.state, this.scenario, this.rate, this.count, this.seed, newSent, this.startedAt,
				this.reason);
	}

	SimulatorState withState(Activity newState, String newReason) {
		return new SimulatorState(newState, this.scenario, this.rate, this.count, this.seed, this.sent, this.startedAt,
				newReason);
	}

	/** What it does. */
	public enum Activity {

		/** Nothing. */
		STOPPED,

		/** Sends readings. */
		RUNNING,

		/** Has readings that Kafka does not take. */
		WAITING,

		/** Told to stop; waits for readings on their way. */
		STOPPING

	}

}
