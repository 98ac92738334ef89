package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

import dev.footfall.metrics.suggestion.Scene.Spot;

/**
 * An area that few pass and that those who come stay in: less than the mean traffic, and
 * a median dwell in the highest quarter. An interval that reaches the median of the areas
 * says nothing.
 */
final class DestinationRule implements SuggestionRule {

	@Override
	public Stream<Suggestion> apply(Scene scene) {
		Quarters quarters = Quarters.of(scene, DestinationRule::dwell);
		return quarters.spots()
			.stream()
			.filter((spot) -> dwell(spot) >= quarters.highest())
			.filter((spot) -> spot.tally().traffic() < scene.meanTraffic())
			.map((spot) -> new Suggestion(Rule.DESTINATION, spot.area(), dwell(spot), quarters.median(),
					quarters.highest(), spot.visits(), spot.visits(),
					Interval.median(spot.tally().dwell(), spot.visits())))
			.filter((suggestion) -> suggestion.interval().low() > quarters.median());
	}

	private static double dwell(Spot spot) {
		return spot.tally().dwell().quantileMillis(0.5) / 1000;
	}

}
