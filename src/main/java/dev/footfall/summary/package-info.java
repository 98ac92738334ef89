/**
 * The mergeable summary. In: verdicts on records, with the offset each record had. Out: a
 * {@link dev.footfall.summary.Summary}, a small value that stands for any set of records
 * and merges with any other in any order.
 * <p>
 * Everything else of Footfall follows from this monoid: executors fold their partitions
 * without a shuffle, only summaries travel, one transaction commits a summary together
 * with the offsets it accounts for, and a test can cut a stream wherever it likes. Sums
 * are whole milliseconds and counts, so they are exact in any order.
 */
package dev.footfall.summary;
