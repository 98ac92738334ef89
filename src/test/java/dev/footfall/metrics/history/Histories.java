package dev.footfall.metrics.history;

import dev.footfall.ledger.History;

/**
 * Those who tell what was, for the tests of other packages.
 */
public final class Histories {

	private Histories() {
	}

	public static Chronicle chronicle(History history) {
		return new Chronicle(history, (store) -> false);
	}

	public static DayHours dayHours(History history) {
		return new DayHours(history, (store) -> false);
	}

	public static Comparisons comparisons(History history) {
		return new Comparisons(history);
	}

}
