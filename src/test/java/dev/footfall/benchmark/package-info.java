/**
 * How fast Footfall is beside what else could count the same readings. In: nothing, it
 * makes its own broker and readings. Out: {@code target/benchmark.md} and
 * {@code target/benchmark.json}, every figure with its goal.
 * <p>
 * Catch-up: the peers read the same topic, each in a JVM of its own so that CPU time and
 * memory are its own, in turns over several passes, and the median counts. One rule for
 * all: the clocks run from the moment the query (or the loop) starts until its last total
 * is known. The start of JVM, Spark, Flink and Spring is left out. Every JVM counts the
 * whole topic again and again before, unmeasured, and stays for all passes, so that
 * loading and compiling classes are out too; opening consumers is in. CPU seconds compare
 * better than wall seconds, because a busy machine stretches only the latter; those of
 * commands that a peer runs are its own. Totals that differ from the generator's end the
 * benchmark.
 * <p>
 * Live: Footfall from its jar, as a user starts it, with its embedded broker, under an
 * open-loop load: a reading's record timestamp is the moment it was due, so a late
 * producer counts as latency too. The peers are measured up to their updated total, which
 * spares them the way to a browser.
 * <p>
 * Fan-out: event streams from a process and a thread of their own
 * ({@link dev.footfall.benchmark.FanOutCrowd}). What the load takes without a client is
 * measured, too, and taken off.
 * <p>
 * Kafka Streams and Flink come with the Maven profile {@code benchmark}, from
 * {@code src/benchmark/java}. Run from the project's directory; options are listed in
 * {@link dev.footfall.benchmark.Options}:
 *
 * <pre>
 * ./mvnw -q -Pbenchmark -DskipTests package exec:exec@benchmark -Dbenchmark="--size=quick"
 * </pre>
 */
package dev.footfall.benchmark;
