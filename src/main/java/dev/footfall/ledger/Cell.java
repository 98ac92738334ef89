package dev.footfall.ledger;

import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * What one area came to in one stretch of time.
 *
 * @param area the area
 * @param start where the stretch starts, see {@link Step}
 * @param tally what the visits add up to
 */
public record Cell(Area area, long start, Tally tally) {
}
