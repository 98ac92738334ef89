package dev.footfall.metrics.suggestion;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.footfall.metrics.suggestion.Scene.Spot;

/**
 * The areas of a store with enough visits, parted into quarters by a figure. Fewer than
 * four such areas have none.
 */
record Quarters(List<Spot> spots, double lowest, double median, double highest) {

	static final int MIN_VISITS = 30;

	private static final int QUARTERS = 4;

	static Quarters of(Scene scene, ToDoubleFunction<Spot> figure) {
		List<Spot> spots = scene.spots().stream().filter((spot) -> spot.visits() >= MIN_VISITS).toList();
		if (spots.size() < QUARTERS) {
			return new Quarters(List.of(), 0, 0, 0);
		}
		double[] figures = spots.stream().mapToDouble(figure).sorted().toArray();
		int last = figures.length - 1;
		int quarter = figures.length / QUARTERS;
		double median = (figures[last / 2] + figures[(last + 1) / 2]) / 2;
		return new Quarters(spots, figures[quarter - 1], median, figures[last - quarter + 1]);
	}

}
