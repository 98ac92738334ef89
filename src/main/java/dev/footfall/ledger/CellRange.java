package dev.footfall.ledger;

import java.util.Set;

/**
 * Selects cells of the history.
 *
 * @param step how much time one spans
 * @param store whose they are
 * @param locations of these areas alone; of all when empty
 * @param from the first start
 * @param to where starts end, not included; what both count depends on the step
 * @param detail how much of each is wanted
 */
public record CellRange(Step step, String store, Set<String> locations, long from, long to, Detail detail) {

	public CellRange {
		locations = Set.copyOf(locations);
	}

}
