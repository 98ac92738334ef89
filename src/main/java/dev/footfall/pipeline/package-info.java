/**
 * The Spark query. In: records of the topic. Out: batches in the Ledger, each shown by
 * the hub; dead letters.
 * <p>
 * Spark's Kafka source plans a micro-batch: which offsets of which partitions. Executors
 * read them with Kafka's own consumer and fold them into a
 * {@link dev.footfall.summary.Summary} (no shuffle, no state store, no Spark row per
 * reading), and the driver merges the few summaries and commits them with their offsets.
 * A batch of a few thousand records the driver folds itself. Exactly-once rests on the
 * Ledger alone: every start of the query takes its offsets from there and gets a new,
 * empty checkpoint directory; whatever throws stops the query, and
 * {@link dev.footfall.pipeline.Pipeline} starts it again.
 */
package dev.footfall.pipeline;
