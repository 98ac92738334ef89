package dev.footfall.simulator;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is simulated, with everything decided: the same plan gives the same records.
 *
 * @param scenario what kind of day
 * @param pace how fast
 * @param count records in all, duplicates and heartbeats included; null is endless
 * @param seed of all chance
 * @param start where simulated time begins
 * @param stores the shops; empty is one that names itself not
 * @param heartbeats whether sensors say that they are alive
 * @param faults what goes wrong
 * @param file what is replayed, else null
 */
record Plan(Scenario scenario, Pace pace, Long count, long seed, Instant start, List<String> stores, boolean heartbeats,
		FaultSettings faults, Path file) {

	Plan {
		stores = List.copyOf(stores);
	}

	Plan withPace(Pace newPace) {
		return new Plan(this.scenario, newPace, this.count, this.seed, this.start, this.stores, this.heartbeats,
				this.faults, this.file);
	}

}
