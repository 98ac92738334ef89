package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

import dev.footfall.metrics.suggestion.Scene.Spot;
import dev.footfall.summary.AreaKind;

/**
 * A checkout where more customers stand than is usual for it at this hour of the week.
 */
final class QueueRule implements SuggestionRule {

	/** Of what is usual. */
	static final double FACTOR = 1.4;

	/** A handful of customers is no queue. */
	static final int MIN_VISITS = 10;

	@Override
	public Stream<Suggestion> apply(Scene scene) {
		if (scene.length() == null) {
			return Stream.empty();
		}
		double millis = scene.length().toMillis();
		return scene.spots()
			.stream()
			.filter((spot) -> spot.kind() == AreaKind.CHECKOUT)
			.filter((spot) -> spot.visits() >= MIN_VISITS && spot.usual().isKnown())
			.map((spot) -> suggestion(spot, spot.tally().sums().presentMillis() / millis))
			.filter((suggestion) -> suggestion.reference() > 0 && suggestion.value() >= suggestion.threshold());
	}

	private static Suggestion suggestion(Spot spot, double occupancy) {
		double usual = spot.usual().occupancy();
		return new Suggestion(Rule.QUEUE, spot.area(), occupancy, usual, FACTOR * usual, spot.visits(), spot.visits(),
				Interval.compoundPoisson(occupancy, spot.tally().dwell(), spot.visits()));
	}

}
