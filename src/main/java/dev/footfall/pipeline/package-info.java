/**
 * The Spark query. In: records of the topic. Out: batches in the Ledger, each shown by
 * the hub; dead letters.
 * <p>
 * A micro-batch folds each partition's records into a
 * {@link dev.footfall.summary.Summary} on the executors (no shuffle, no state store, no
 * Spark row per reading), and the driver merges the few summaries and commits them with
 * their offsets. Exactly-once rests on the Ledger alone: every start of the query takes
 * its offsets from there and gets a new, empty checkpoint directory; whatever throws
 * stops the query, and {@link dev.footfall.pipeline.Pipeline} starts it again.
 */
package dev.footfall.pipeline;
