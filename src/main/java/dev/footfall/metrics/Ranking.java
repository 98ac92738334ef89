package dev.footfall.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.footfall.summary.Tally;

/**
 * Derives the metrics of a store's areas from what their visits add up to, and puts them
 * in order.
 */
public final class Ranking {

	/** An area whose visitors no sensor counted comes before one without visits. */
	private static final Comparator<Map.Entry<String, Tally>> BY_TRAFFIC = Comparator
		.comparing((Map.Entry<String, Tally> area) -> area.getValue().visits() == 0)
		.thenComparing((area) -> area.getValue().traffic(), Comparator.reverseOrder())
		.thenComparing(Map.Entry.comparingByKey());

	private final Map<String, Tally> areas;

	private final Tally store;

	/** Visits to the store. */
	private final long visits;

	private final DistinctCustomers customers;

	private final Frame frame;

	/** Add up the store. */
	Ranking(Map<String, Tally> areas, Frame frame) {
		this.areas = areas;
		this.store = new Tally();
		areas.values().forEach(this.store::add);
		this.visits = this.store.visits();
		this.customers = DistinctCustomers.of(this.store.customers());
		this.frame = frame;
	}

	private Ranking(Map<String, Tally> areas, long visits, DistinctCustomers customers, Frame frame) {
		this.areas = areas;
		this.store = null;
		this.visits = visits;
		this.customers = customers;
		this.frame = frame;
	}

	/** The areas by traffic, ties by name; those without visits come last. */
	public static List<AreaMetrics> of(Map<String, Tally> areas, Frame frame) {
		return new Ranking(areas, frame).areas();
	}

	/**
	 * Some areas of a store; ranks are those among them.
	 * @param visits visits to all areas of the store
	 * @param customers the customers of all areas of the store
	 */
	public static List<AreaMetrics> of(Map<String, Tally> areas, long visits, DistinctCustomers customers,
			Frame frame) {
		return new Ranking(areas, visits, customers, frame).areas();
	}

	/** The areas by traffic, ties by name; those without visits come last. */
	List<AreaMetrics> areas() {
		List<AreaMetrics> ranked = new ArrayList<>(this.areas.size());
		this.areas.entrySet()
			.stream()
			.sorted(BY_TRAFFIC)
			.forEach((area) -> ranked.add(metrics(area.getKey(), area.getValue(), ranked.size() + 1)));
		return ranked;
	}

	/** All areas of the store as one. */
	AreaMetrics total(String name) {
		return metrics(name, this.store, 1);
	}

	/**
	 * One area of a store.
	 * @param store the visits to all of its areas
	 */
	public static AreaMetrics of(String location, Tally area, Tally store, Frame frame) {
		return new Ranking(Map.of(location, store), frame).metrics(location, area, 1);
	}

	private AreaMetrics metrics(String location, Tally tally, int rank) {
		DistinctCustomers own = DistinctCustomers.of(tally.customers());
		return new AreaMetrics(location, tally.sums(), DwellQuantiles.of(tally.dwell()), own,
				(this.visits > 0) ? (double) tally.visits() / this.visits : 0, visitRate(own),
				occupancy(tally.sums().presentMillis()), reachedCheckout(tally, own), rank);
	}

	/** Sketches that disagree by their errors must not give a rate above 1. */
	private Double visitRate(DistinctCustomers own) {
		return (this.customers.estimate() > 0) ? Math.min(1, (double) own.estimate() / this.customers.estimate())
				: null;
	}

	/** Little's law: customers present, averaged over the window. */
	private Double occupancy(long presentMillis) {
		return (this.frame.length() != null) ? (double) presentMillis / this.frame.length().toMillis() : null;
	}

	/** Nor must these sketches. */
	private Double reachedCheckout(Tally tally, DistinctCustomers own) {
		boolean defined = this.frame.hasCheckout() && own.estimate() > 0;
		return defined ? Math.min(1, (double) Math.round(tally.reached().estimate()) / own.estimate()) : null;
	}

}
