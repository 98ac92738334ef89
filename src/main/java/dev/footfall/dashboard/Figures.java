package dev.footfall.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

import dev.footfall.ledger.Account;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.simulator.SimulationTruth;
import dev.footfall.simulator.SimulationTruth.Sums;

/**
 * What records came to: as the simulator sent them, or as Footfall shows them.
 *
 * @param visits counted, or to be counted
 * @param heartbeats signs of life
 * @param rejected refused, or to be refused
 * @param areas sums of each area
 */
record Figures(long visits, long heartbeats, long rejected, Map<Place, Sums> areas) {

	static final Figures ZERO = new Figures(0, 0, 0, Map.of());

	Figures {
		areas = Map.copyOf(areas);
	}

	/**
	 * What was sent.
	 * @param defaultStore the shop of readings that name none
	 */
	static Figures sent(SimulationTruth truth, String defaultStore) {
		Map<Place, Sums> areas = new HashMap<>();
		truth.areas()
			.forEach((area) -> areas.merge(
					new Place(Objects.requireNonNullElse(area.store(), defaultStore), area.location()), area.sent(),
					Sums::plus));
		return new Figures(truth.sent().visits(), truth.sent().heartbeats(), truth.sent().rejected(), areas);
	}

	/**
	 * What is shown.
	 * @param stores the all-time snapshot of every store
	 */
	static Figures shown(Account account, Collection<MetricsSnapshot> stores) {
		Map<Place, Sums> areas = new HashMap<>();
		stores.forEach((snapshot) -> snapshot.areas()
			.forEach((area) -> areas.put(new Place(snapshot.store(), area.location()),
					new Sums(area.visits(), area.dwellMillis(), area.traffic()))));
		return new Figures(account.accepted(), account.heartbeats(), account.rejected(), areas);
	}

	long records() {
		return this.visits + this.heartbeats + this.rejected;
	}

	Sums area(Place place) {
		return this.areas.getOrDefault(place, Sums.ZERO);
	}

	Figures plus(Figures other) {
		return new Figures(this.visits + other.visits, this.heartbeats + other.heartbeats,
				this.rejected + other.rejected, combine(other, Sums::plus));
	}

	Figures minus(Figures other) {
		return new Figures(this.visits - other.visits, this.heartbeats - other.heartbeats,
				this.rejected - other.rejected, combine(other, Sums::minus));
	}

	/** Areas that come to nothing are left out. */
	private Map<Place, Sums> combine(Figures other, BinaryOperator<Sums> operator) {
		Map<Place, Sums> combined = new HashMap<>(this.areas);
		other.areas.forEach((place, sums) -> combined.put(place, operator.apply(area(place), sums)));
		combined.values().removeIf(Sums.ZERO::equals);
		return combined;
	}

	/**
	 * An area of a shop.
	 *
	 * @param store the shop
	 * @param location the area
	 */
	record Place(String store, String location) {
	}

}
