package dev.footfall.ledger;

import dev.footfall.summary.Area;

/**
 * Names one cell of the history.
 *
 * @param step how much time it spans
 * @param start where it starts, see {@link Step}
 * @param area whose visits it counts
 */
record CellKey(Step step, long start, Area area) {
}
