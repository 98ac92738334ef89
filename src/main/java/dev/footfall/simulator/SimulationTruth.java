package dev.footfall.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What really happened in a simulation and what was sent of it: what Footfall should
 * show.
 *
 * @param startedAt which simulation; null before the first
 * @param active whether it goes on
 * @param sent records that Kafka acknowledged, by what should become of them
 * @param areas per area that was sent or walked through
 * @param faults how often each was injected, by name
 */
public record SimulationTruth(Instant startedAt, boolean active, Sent sent, List<AreaTruth> areas,
		Map<String, Long> faults) {

	/** Before the first simulation. */
	public static final SimulationTruth NONE = new SimulationTruth(null, false, new Sent(0, 0, 0, 0, 0), List.of(),
			Map.of());

	public SimulationTruth {
		areas = List.copyOf(areas);
	}

	/**
	 * Records, duplicates included.
	 *
	 * @param records in all
	 * @param visits to be counted
	 * @param heartbeats signs of life
	 * @param rejected to be refused
	 * @param uncertain not among them: Kafka failed before it said what became of them
	 */
	public record Sent(long records, long visits, long heartbeats, long rejected, long uncertain) {
	}

	/**
	 * One area.
	 *
	 * @param store the shop; null for the default one
	 * @param location the area
	 * @param sent what its readings add up to
	 * @param happened what its customers did, whatever was sent of it; null where no
	 * customers walk
	 */
	public record AreaTruth(String store, String location, Sums sent, Happened happened) {
	}

	/**
	 * What readings add up to.
	 *
	 * @param visits how many
	 * @param dwellMillis total dwell, milliseconds
	 * @param traffic customers counted
	 */
	public record Sums(long visits, long dwellMillis, long traffic) {

		/** Nothing. */
		public static final Sums ZERO = new Sums(0, 0, 0);

		public Sums plus(Sums other) {
			return new Sums(this.visits + other.visits, this.dwellMillis + other.dwellMillis,
					this.traffic + other.traffic);
		}

		public Sums minus(Sums other) {
			return new Sums(this.visits - other.visits, this.dwellMillis - other.dwellMillis,
					this.traffic - other.traffic);
		}

	}

	/**
	 * What customers did.
	 *
	 * @param visits stays that ended
	 * @param dwellMillis total dwell, milliseconds
	 * @param occupancy customers inside now
	 */
	public record Happened(long visits, long dwellMillis, int occupancy) {
	}

}
