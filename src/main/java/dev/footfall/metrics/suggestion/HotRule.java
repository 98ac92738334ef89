package dev.footfall.metrics.suggestion;

import java.util.stream.Stream;

/**
 * An area that far more visits go to than an equal share.
 */
final class HotRule implements SuggestionRule {

	/** Of an equal share. */
	static final double FACTOR = 1.5;

	static final int MIN_VISITS = 30;

	@Override
	public Stream<Suggestion> apply(Scene scene) {
		long all = scene.visits();
		double threshold = FACTOR * scene.equalShare();
		return scene.spots()
			.stream()
			.filter((spot) -> spot.visits() >= MIN_VISITS && isHot(spot.visits(), scene))
			.map((spot) -> new Suggestion(Rule.HOT, spot.area(), (double) spot.visits() / all, scene.equalShare(),
					threshold, spot.visits(), all, Interval.wilson(spot.visits(), all)));
	}

	/** Without a division, whose rounding would decide at the threshold. */
	private static boolean isHot(long visits, Scene scene) {
		return visits * scene.spots().size() >= FACTOR * scene.visits();
	}

}
