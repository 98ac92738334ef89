/**
 * How fast Footfall is beside what else could count the same readings. In: nothing, it
 * makes its own broker and readings. Out: {@code target/benchmark.md}.
 * <p>
 * Catch-up: three peers read the same topic, each in a JVM of its own so that CPU time
 * and memory are its own, in turns over several passes, and the median counts. One rule
 * for all: the clocks run from the moment the query (or the loop) starts until its last
 * total is known. The start of JVM, Spark and Spring is left out. Every JVM counts the
 * whole topic again and again before, unmeasured, so that loading and compiling classes
 * are out too; opening consumers is in. CPU seconds compare better than wall seconds,
 * because a busy machine stretches only the latter; those of commands that a peer runs
 * are its own. Totals that differ from the generator's end the benchmark.
 * <p>
 * Latency: Footfall as a user starts it, with its embedded broker, under an open-loop
 * load: a reading's record timestamp is the moment it was due, so a late producer counts
 * as latency too.
 * <p>
 * Run from the project's directory; options are listed in
 * {@link dev.footfall.benchmark.Options}:
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec@benchmark -Dbenchmark="--readings=6000000"
 * </pre>
 */
package dev.footfall.benchmark;
