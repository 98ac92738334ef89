package dev.footfall.pipeline;

import java.util.HashMap;
import java.util.Map;

import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one Spark session of this process; created when first asked for.
 */
final class SparkRuntime implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SparkRuntime.class);

	private final SparkProperties properties;

	private SparkSession session;

	SparkRuntime(SparkProperties properties) {
		this.properties = properties;
	}

	/** The session; a new one when the last one's context has stopped. */
	synchronized SparkSession session() {
		if (this.session == null || this.session.sparkContext().isStopped()) {
			SparkSession.Builder builder = SparkSession.builder().appName("footfall");
			settings().forEach(builder::config);
			this.session = builder.getOrCreate();
			logger.info("Spark {} runs on {}", this.session.version(), this.session.sparkContext().master());
		}
		return this.session;
	}

	private Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>();
		settings.put("spark.master", "local[*]");
		// Loopback only; the UI listens on all addresses.
		settings.put("spark.ui.enabled", "false");
		settings.put("spark.driver.host", "127.0.0.1");
		settings.put("spark.driver.bindAddress", "127.0.0.1");
		// Hadoop's local file system forks a command per write: 90 to 135 ms a batch
		// instead of 1 to 3.
		settings.put("spark.sql.streaming.checkpointFileManagerClass", NioCheckpointFileManager.class.getName());
		settings.put("spark.sql.streaming.minBatchesToRetain", "2");
		// How often Kafka is asked for records while none come: half of what idling
		// costs.
		settings.put("spark.sql.streaming.pollingDelay", "100ms");
		// Nothing is computed from the rows of a batch, so no code is worth generating.
		settings.put("spark.sql.codegen.wholeStage", "false");
		settings.put("spark.sql.adaptive.enabled", "false");
		settings.put("spark.locality.wait", "0");
		// A task's summary comes with the message that it is done; one that is larger
		// would go through two block managers.
		settings.put("spark.task.maxDirectResultSize", "64m");
		// Nobody looks at Spark's status store; what it keeps per job is garbage here.
		settings.put("spark.ui.retainedJobs", "5");
		settings.put("spark.ui.retainedStages", "5");
		settings.put("spark.ui.retainedTasks", "20");
		settings.put("spark.sql.ui.retainedExecutions", "5");
		settings.put("spark.sql.streaming.ui.enabled", "false");
		settings.put("spark.sql.streaming.numRecentProgressUpdates", "2");
		settings.putAll(this.properties.conf());
		return settings;
	}

	@Override
	public synchronized void close() {
		if (this.session != null) {
			this.session.stop();
			this.session = null;
		}
	}

}
