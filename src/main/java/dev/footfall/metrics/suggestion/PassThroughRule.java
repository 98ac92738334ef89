package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

import dev.footfall.metrics.suggestion.Scene.Spot;

/**
 * An area that many pass and few stay in: at least the mean traffic, and engagement in
 * the lowest quarter. An interval that reaches the median of the areas says nothing.
 */
final class PassThroughRule implements SuggestionRule {

	@Override
	public Stream<Suggestion> apply(Scene scene) {
		Quarters quarters = Quarters.of(scene, PassThroughRule::engagement);
		return quarters.spots()
			.stream()
			.filter((spot) -> engagement(spot) <= quarters.lowest())
			.filter((spot) -> spot.tally().traffic() >= scene.meanTraffic())
			.map((spot) -> new Suggestion(Rule.PASS_THROUGH, spot.area(), engagement(spot), quarters.median(),
					quarters.lowest(), spot.visits(), spot.visits(),
					Interval.wilson(spot.tally().sums().engaged(), spot.visits())))
			.filter((suggestion) -> suggestion.interval().high() < quarters.median());
	}

	private static double engagement(Spot spot) {
		return (double) spot.tally().sums().engaged() / spot.visits();
	}

}
