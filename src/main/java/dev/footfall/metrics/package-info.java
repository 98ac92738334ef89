/**
 * What is true now. In: committed batches, and the clock. Out: a
 * {@link dev.footfall.metrics.MetricsSnapshot} of any store and window, and a Reactor
 * stream that says when another one is worth taking.
 * <p>
 * The hub holds all-time sums and the minutes of today in memory; the Ledger holds the
 * rest and is where memory is restored from. Windows are made of whole minutes and keep
 * running sums: a minute that enters is added, one that leaves is taken back, which is
 * exact because sums are whole numbers. The {@link dev.footfall.metrics.SensorBoard}
 * tells which sensors are silent and how far areas were covered. The query's thread never
 * waits for a browser: the stream keeps the latest state and drops what a slow reader
 * missed.
 */
package dev.footfall.metrics;
