package dev.footfall.benchmark;

import java.util.function.Supplier;

/**
 * What is compared.
 */
enum Peer {

	/** The job a data team would write first. */
	NOTEBOOK("Spark, `from_json` and `groupBy`, all defaults", NotebookRun::new),

	/** The same job by somebody who knows Spark. */
	SPARK("Spark DataFrames, tuned", TunedSparkRun::new),

	/** Keyed by area over a repartition topic, in-memory store. */
	STREAMS("Kafka Streams, in-memory store", heavy("KafkaStreamsRun")),

	/** Keyed by area, heap state. */
	FLINK("Flink MiniCluster, keyed heap state", heavy("FlinkRun")),

	/** The least that can be done: no crash safety, no history, no customers. */
	LOOP("hand-written consumer loop", LoopRun::new),

	/** Reads and does nothing. */
	TRANSPORT("transport limit: the loop's consumer alone", TransportRun::new),

	/** The whole application, every batch committed. */
	FOOTFALL("Footfall", FootfallRun::new);

	private final String title;

	private final Supplier<Run> run;

	Peer(String title, Supplier<Run> run) {
		this.title = title;
		this.run = run;
	}

	/** A peer whose dependencies only the Maven profile has. */
	private static Supplier<Run> heavy(String name) {
		return () -> {
			try {
				return (Run) Class.forName(Peer.class.getPackageName() + "." + name)
					.getDeclaredConstructor()
					.newInstance();
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("%s is missing: run with -Pbenchmark".formatted(name), ex);
			}
		};
	}

	String title() {
		return this.title;
	}

	Run newRun() {
		return this.run.get();
	}

	/** Whether it finds out anything about areas. */
	boolean countsAreas() {
		return this != TRANSPORT;
	}

}
