package dev.footfall.benchmark;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.sun.management.OperatingSystemMXBean;
import org.apache.spark.sql.streaming.StreamingQueryListener;

/**
 * Wall time and CPU time between two moments, of this process and of the commands it ran
 * (Hadoop's local file system forks several for every file it writes). There is one for
 * the process, because Spark itself creates the listener that starts it.
 */
final class Stopwatch {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	/** Where Linux keeps what a process used. */
	private static final Path USAGE = Path.of("/proc/self/stat");

	/** What {@code /proc} counts in: a hundredth of a second. */
	private static final long TICK_NANOS = 10_000_000;

	private static final Duration QUIET = Duration.ofSeconds(1);

	private static final int MOST_WAITS = 60;

	private static boolean practice;

	private static Reading started;

	private static Reading stopped;

	private Stopwatch() {
	}

	/**
	 * Begin once the JVM is done with compiling what ran before, and without its garbage:
	 * neither it nor the start of a peer is what is measured.
	 */
	static synchronized void start() {
		if (started != null) {
			throw new IllegalStateException("Started twice: the query must have failed");
		}
		if (!practice) {
			awaitCompiler();
			System.gc();
		}
		started = Reading.now();
	}

	private static void awaitCompiler() {
		CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
		long before = -1;
		for (int i = 0; i < MOST_WAITS && compiler.getTotalCompilationTime() != before; i++) {
			before = compiler.getTotalCompilationTime();
			try {
				Thread.sleep(QUIET.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	/** Whether what follows is practice, before which nothing has to be quiet. */
	static synchronized void practise(boolean practises) {
		practice = practises;
	}

	/** Forget what was measured. */
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
	 * @param cpuSeconds of all threads and of the commands they ran
	 */
	record Figures(double seconds, double cpuSeconds) {

	}

	private record Reading(long nanos, long cpuNanos) {

		static Reading now() {
			return new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime() + ofCommands());
		}

		/** CPU time of the commands that have ended; Linux only, elsewhere 0. */
		private static long ofCommands() {
			try {
				String usage = Files.readString(USAGE);
				String[] afterName = usage.substring(usage.lastIndexOf(')') + 2).split(" ");
				return (Long.parseLong(afterName[13]) + Long.parseLong(afterName[14])) * TICK_NANOS;
			}
			catch (IOException ex) {
				return 0;
			}
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
