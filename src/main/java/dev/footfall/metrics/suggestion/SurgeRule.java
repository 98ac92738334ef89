package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

import dev.footfall.metrics.suggestion.Scene.Spot;

/**
 * An area that more visits go to than chance explains, going by what is usual for it at
 * this hour of the week: (x − λ) ÷ √λ is at least 3.
 */
final class SurgeRule implements SuggestionRule {

	/** Standard deviations of a Poisson count. */
	static final double DEVIATIONS = 3;

	/** A handful of customers is no surge. */
	static final int MIN_VISITS = 10;

	private static final double HOUR_MILLIS = 3_600_000;

	@Override
	public Stream<Suggestion> apply(Scene scene) {
		if (scene.length() == null) {
			return Stream.empty();
		}
		double hours = scene.length().toMillis() / HOUR_MILLIS;
		return scene.spots()
			.stream()
			.filter((spot) -> spot.visits() >= MIN_VISITS && spot.usual().isKnown())
			.map((spot) -> suggestion(spot, spot.usual().visitsIn(hours)))
			.filter((suggestion) -> suggestion.value() >= suggestion.threshold());
	}

	private static Suggestion suggestion(Spot spot, double usual) {
		return new Suggestion(Rule.SURGE, spot.area(), spot.visits(), usual, usual + DEVIATIONS * Math.sqrt(usual),
				spot.visits(), spot.visits(), Interval.poisson(spot.visits()));
	}

}
