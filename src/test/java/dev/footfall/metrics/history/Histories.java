package dev.footfall.metrics.history;

import dev.footfall.ledger.Flows;
import dev.footfall.ledger.History;
import dev.footfall.metrics.Checkouts;

/**
 * Those who tell what was, for the tests of other packages.
 */
public final class Histories {

	private Histories() {
	}

	public static Chronicle chronicle(History history, Checkouts checkouts) {
		return new Chronicle(history, checkouts);
	}

	public static DayHours dayHours(History history, Checkouts checkouts) {
		return new DayHours(history, checkouts);
	}

	public static FlowTotals flows(Flows flows) {
		return new FlowTotals(flows);
	}

	public static Comparisons comparisons(History history) {
		return new Comparisons(history);
	}

}
