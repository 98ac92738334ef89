package dev.footfall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.spark.launcher.JavaModuleOptions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/**
 * A process with this one's class path, opened for Spark as Spark's own launcher does it.
 * Ends with the benchmark.
 */
final class ChildJvm implements AutoCloseable {

	private static final long PATIENCE_MINUTES = 20;

	private static final long DISMISSAL_SECONDS = 10;

	private final Process process;

	private final Path log;

	private ChildJvm(Process process, Path log) {
		this.process = process;
		this.log = log;
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
	}

	/**
	 * Start one.
	 * @param options of the JVM: the heap that it has from the start, then others
	 */
	static ChildJvm start(List<String> options, Path log, Class<?> main, List<String> args) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
		command.addAll(List.of("-Xms" + options.get(0), "-Xmx" + options.get(0)));
		command.addAll(options.subList(1, options.size()));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(args);
		try {
			return new ChildJvm(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Send a line to its standard input. */
	void tell(String line) {
		try {
			this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new IllegalStateException("A run failed, see " + this.log, ex);
		}
	}

	/** Wait until it has written a file. */
	void awaitFile(Path file) {
		try {
			Awaitility.await()
				.atMost(PATIENCE_MINUTES, TimeUnit.MINUTES)
				.pollInterval(10, TimeUnit.MILLISECONDS)
				.failFast(() -> !this.process.isAlive() && !Files.exists(file))
				.until(() -> Files.exists(file));
		}
		catch (TerminalFailureException | ConditionTimeoutException ex) {
			throw new IllegalStateException("A run failed, see " + this.log, ex);
		}
	}

	/** Wait until it ends by itself. */
	void await() {
		try {
			if (!this.process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || this.process.exitValue() != 0) {
				throw new IllegalStateException("A run failed, see " + this.log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Tell it that there is no more to do, and give it some time to end by itself. */
	void dismiss() {
		try {
			this.process.getOutputStream().close();
			this.process.waitFor(DISMISSAL_SECONDS, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
