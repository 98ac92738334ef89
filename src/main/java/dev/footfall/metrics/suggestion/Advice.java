package dev.footfall.metrics.suggestion;

import java.time.Instant;
import java.util.List;

import dev.footfall.metrics.Window;

/**
 * What is suggested for one store in one window.
 *
 * @param store the shop
 * @param window the window
 * @param asOf the stream's time
 * @param visits of the store in the window
 * @param usualWeeks how many earlier weeks say what is usual; 0 where none do
 * @param suggestions the strongest first
 */
public record Advice(String store, Window window, Instant asOf, long visits, int usualWeeks,
		List<Suggestion> suggestions) {

	/** With so many visits of the store every rule that needs no history can speak. */
	public static final int NEEDED_VISITS = ColdRule.MIN_STORE_VISITS;

	public Advice {
		suggestions = List.copyOf(suggestions);
	}

	/** How many more visits it takes until nothing suggested means nothing to suggest. */
	public long missingVisits() {
		return Math.max(0, NEEDED_VISITS - this.visits);
	}

	/** Whether it says the same, be it at another time. */
	public boolean saysTheSameAs(Advice other) {
		return equals(
				new Advice(other.store, other.window, this.asOf, other.visits, other.usualWeeks, other.suggestions));
	}

}
