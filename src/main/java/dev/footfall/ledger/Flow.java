package dev.footfall.ledger;

import dev.footfall.summary.FlowTally;

/**
 * How customers of a store went from one area to another in one stretch of time.
 *
 * @param from the area they left, as its sensors name it
 * @param to the area they went to; null for all those that are not counted one by one
 * @param start where the stretch starts, see {@link Step}
 * @param tally how often, and how long it took
 */
public record Flow(String from, String to, long start, FlowTally tally) {
}
