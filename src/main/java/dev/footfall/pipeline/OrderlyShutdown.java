package dev.footfall.pipeline;

import org.apache.hadoop.util.ShutdownHookManager;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the application context before Spark's own shutdown hook runs. Two hooks of the
 * JVM would run side by side, and Spark would be gone while the query still stops.
 */
public final class OrderlyShutdown {

	/** Above Spark's own, which is 50. */
	private static final int PRIORITY = 100;

	private OrderlyShutdown() {
	}

	/** Close this context when the JVM is told to end. */
	public static void register(ConfigurableApplicationContext context) {
		ShutdownHookManager.get().addShutdownHook(context::close, PRIORITY);
	}

}
