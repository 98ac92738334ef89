package dev.footfall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A process with this one's class path, opened for Spark as Spark's own launcher does it.
 * Ends with the benchmark.
 */
final class ChildJvm implements AutoCloseable {

	private static final long PATIENCE_MINUTES = 20;

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

	ProcessHandle handle() {
		return this.process.toHandle();
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

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
