package dev.footfall.metrics.suggestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.footfall.metrics.suggestion.Scene.Spot;
import dev.footfall.summary.AreaKind;
import dev.footfall.summary.Tallies;
import dev.footfall.summary.Tally;

/**
 * The floors of the tests: a quarter of an hour, and areas of which nothing is usual.
 */
final class Scenes {

	static final Duration QUARTER = Duration.ofMinutes(15);

	private Scenes() {
	}

	static Scene of(Spot... spots) {
		return new Scene(List.of(spots), QUARTER);
	}

	/** Areas {@code a}, {@code b} and so on with so many visits of a minute each. */
	static Scene withVisits(int... visits) {
		List<Spot> spots = new ArrayList<>();
		Arrays.stream(visits).forEach((n) -> spots.add(spot(String.valueOf((char) ('a' + spots.size())), n)));
		return new Scene(spots, QUARTER);
	}

	static Spot spot(String area, int visits) {
		return spot(area, visits, 1, 60);
	}

	/** Visits that last so many seconds and count so many passers-by each. */
	static Spot spot(String area, int visits, int traffic, int seconds) {
		return spot(area, AreaKind.DEPARTMENT, tally(visits, traffic, seconds), Usual.UNKNOWN);
	}

	static Spot spot(String area, AreaKind kind, Tally tally, Usual usual) {
		return new Spot(area, kind, tally, usual);
	}

	static Tally tally(int visits, int traffic, int seconds) {
		Tally tally = new Tally();
		for (int i = 0; i < visits; i++) {
			tally.add(Tallies.visit(traffic, seconds * 1000L, null));
		}
		return tally;
	}

	/** So many of a hundred visits last a minute, the others a second. */
	static Spot engaging(String area, int engaged, int traffic) {
		Tally tally = tally(engaged, traffic, 60);
		tally.add(tally(100 - engaged, traffic, 1));
		return spot(area, AreaKind.DEPARTMENT, tally, Usual.UNKNOWN);
	}

	static List<String> areas(SuggestionRule rule, Scene scene) {
		return rule.apply(scene).map(Suggestion::area).toList();
	}

}
