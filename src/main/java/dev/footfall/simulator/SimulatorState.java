package dev.footfall.simulator;

import java.time.Instant;
import java.util.List;

/**
 * What the simulator does, as every page sees it. Settings are null before the first
 * start.
 *
 * @param state what it does
 * @param scenario what kind of day
 * @param rate readings per second, or null when it goes by speed
 * @param speed simulated seconds per second, or null when it goes by rate or as fast as
 * possible
 * @param asFastAsPossible whether only Kafka and the clock on the wall are a limit
 * @param count records in all, or null when endless
 * @param seed of all chance
 * @param sent records that Kafka acknowledged
 * @param startedAt when it was started, or null
 * @param start where simulated time began
 * @param simulatedAt where simulated time is
 * @param stores the shops; empty is the default one
 * @param heartbeats whether sensors say that they are alive
 * @param faults what goes wrong, or null when nothing does
 * @param file what is replayed, or null
 * @param reason why it waits or has stopped by itself, or null
 */
public record SimulatorState(Activity state, String scenario, Integer rate, Integer speed, boolean asFastAsPossible,
		Long count, Long seed, long sent, Instant startedAt, Instant start, Instant simulatedAt, List<String> stores,
		boolean heartbeats, FaultSettings faults, String file, String reason) {

	static final SimulatorState NEVER_STARTED = new SimulatorState(Activity.STOPPED, Scenario.NORMAL_DAY.label(), null,
			null, false, null, null, 0, null, null, null, List.of(), false, null, null, null);

	static SimulatorState of(Simulation simulation, Activity activity, String reason) {
		Plan plan = simulation.plan();
		return new SimulatorState(activity, plan.scenario().label(), plan.pace().rate(), plan.pace().speed(),
				plan.pace().isUnlimited(), plan.count(), plan.seed(), simulation.sent(), simulation.startedAt(),
				plan.start(), simulation.simulatedAt(), plan.stores(), plan.heartbeats(),
				plan.faults().equals(FaultSettings.NONE) ? null : plan.faults(),
				(plan.file() != null) ? plan.file().getFileName().toString() : null, reason);
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
