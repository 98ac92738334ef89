package dev.footfall.ledger;

import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * One area's visits in one minute.
 *
 * @param area the area
 * @param minute minutes since the epoch, by event time
 * @param tally what the visits add up to
 */
public record MinuteTally(Area area, long minute, Tally tally) {
}
