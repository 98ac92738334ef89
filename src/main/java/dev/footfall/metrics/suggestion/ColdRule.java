package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

/**
 * An area that hardly any visits go to, in a store that has some.
 */
final class ColdRule implements SuggestionRule {

	/** Of an equal share. */
	static final double FACTOR = 0.5;

	static final int MIN_STORE_VISITS = 100;

	@Override
	public Stream<Suggestion> apply(Scene scene) {
		long all = scene.visits();
		if (all < MIN_STORE_VISITS) {
			return Stream.empty();
		}
		double threshold = FACTOR * scene.equalShare();
		return scene.spots()
			.stream()
			.filter((spot) -> isCold(spot.visits(), scene))
			.map((spot) -> new Suggestion(Rule.COLD, spot.area(), (double) spot.visits() / all, scene.equalShare(),
					threshold, spot.visits(), all, Interval.wilson(spot.visits(), all)));
	}

	/** Without a division, whose rounding would decide at the threshold. */
	private static boolean isCold(long visits, Scene scene) {
		return visits * scene.spots().size() <= FACTOR * scene.visits();
	}

}
