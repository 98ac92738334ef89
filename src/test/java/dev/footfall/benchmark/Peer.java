package dev.footfall.benchmark;

import java.util.function.Supplier;

/**
 * What is compared.
 */
enum Peer {

	/** The job a data team would write first. */
	NOTEBOOK("Spark, `from_json` and `groupBy`, all defaults", NotebookRun::new),

	/** The least that can be done: no crash safety, no history, no customers. */
	LOOP("hand-written consumer loop", LoopRun::new),

	/** The whole application, every batch committed. */
	FOOTFALL("Footfall", FootfallRun::new);

	private final String title;

	private final Supplier<Run> run;

	Peer(String title, Supplier<Run> run) {
		this.title = title;
		this.run = run;
	}

	String title() {
		return this.title;
	}

	Run newRun() {
		return this.run.get();
	}

}
