package dev.footfall.metrics.suggestion;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import dev.footfall.summary.AreaKind;
import dev.footfall.summary.Tally;

/**
 * All that the rules look at: the areas of one store in one window.
 *
 * @param spots every area that was ever heard from, by name
 * @param length how long the window is; null where it has no hour to be compared with
 */
record Scene(List<Spot> spots, Duration length) {

	Scene {
		spots = spots.stream().sorted(Comparator.comparing(Spot::area)).toList();
	}

	long visits() {
		return this.spots.stream().mapToLong(Spot::visits).sum();
	}

	/** The share of each area if all had the same. */
	double equalShare() {
		return 1.0 / this.spots.size();
	}

	/** Mean traffic of an area. */
	double meanTraffic() {
		return this.spots.stream().mapToLong((spot) -> spot.tally().traffic()).average().orElse(0);
	}

	/**
	 * One area.
	 *
	 * @param area its name
	 * @param kind what it is for
	 * @param tally what its visits in the window add up to
	 * @param usual what is usual for it at this hour of the week
	 */
	record Spot(String area, AreaKind kind, Tally tally, Usual usual) {

		long visits() {
			return this.tally.visits();
		}

	}

}
