/**
 * The durable truth. In: one {@link dev.footfall.summary.Summary} per batch. Out: what
 * all batches came to, and the offsets they account for.
 * <p>
 * Metrics and offsets are written in one database transaction, compare-and-set on each
 * partition's position and on the owner. So a batch is either counted together with its
 * offsets or not at all, whatever dies when; the query always starts at the offsets found
 * here and Spark's own checkpoint can be thrown away. The Ledger can show at any time
 * that every offset is accounted for, see {@link dev.footfall.ledger.Account}.
 * <p>
 * SQLite in a file by default: a commit takes about a millisecond and survives a power
 * cut (WAL, {@code synchronous=FULL}). PostgreSQL by {@code spring.datasource.url}; both
 * speak {@code INSERT … ON CONFLICT … DO UPDATE}.
 */
package dev.footfall.ledger;
