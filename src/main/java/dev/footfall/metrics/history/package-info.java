/**
 * What was true then. In: the Ledger's cells by minute, hour and day of the store's
 * clock. Out: the metrics of any range of time: as a series, by weekday and hour, and
 * compared with what was before.
 * <p>
 * Nothing is kept in memory but the stretch that is being looked at; metrics derive from
 * tallies that merge exactly, as they do for what is true now. Everything here blocks.
 */
package dev.footfall.metrics.history;
