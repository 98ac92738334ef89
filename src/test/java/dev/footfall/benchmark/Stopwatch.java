package dev.footfall.benchmark;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import org.apache.spark.sql.streaming.StreamingQueryListener;

/**
 * Wall time and CPU time of this process between two moments. There is one for the
 * process, because Spark itself creates the listener that starts it.
 */
final class Stopwatch {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static Reading started;

	private static Reading stopped;

	private Stopwatch() {
	}

	static synchronized void start() {
		if (started != null) {
			throw new IllegalStateException("Started twice: the query must have failed");
		}
		started = Reading.now();
	}

	/** Forget what was measured, after a warm-up. */
	static synchronized void reset() {
		started = null;
		stopped = null;
	}

	static synchronized void stop() {
		stopped = Reading.now();
	}

	static synchronized Figures figures() {
		return new Figures((stopped.nanos - started.nanos) / 1e9, (stopped.cpuNanos - started.cpuNanos) / 1e9);
	}

	/**
	 * What passed.
	 *
	 * @param seconds on the wall clock
	 * @param cpuSeconds of all threads
	 */
	record Figures(double seconds, double cpuSeconds) {

	}

	private record Reading(long nanos, long cpuNanos) {

		static Reading now() {
			return new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime());
		}

	}

	/** Starts the stopwatch when a streaming query starts; called before it reads. */
	public static final class OnQueryStart extends StreamingQueryListener {

		/** The setting that takes this class. */
		static final String SETTING = "spark.sql.streaming.streamingQueryListeners";

		@Override
		public void onQueryStarted(QueryStartedEvent event) {
			Stopwatch.start();
		}

		@Override
		public void onQueryProgress(QueryProgressEvent event) {
			// Only the start matters.
		}

		@Override
		public void onQueryTerminated(QueryTerminatedEvent event) {
			// Only the start matters.
		}

	}

}
