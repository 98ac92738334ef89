package dev.footfall.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Footfall as a process of its own, started from the jar as a user starts it, on free
 * ports and in a directory of its own. Can be killed.
 */
public final class FootfallJar extends Footfall implements AutoCloseable {

	private final Process process;

	private final int brokerPort;

	private final Path log;

	private FootfallJar(Process process, int port, int brokerPort, Path log) {
		super(port);
		this.log = log;
		this.process = process;
		this.brokerPort = brokerPort;
	}

	/** Where processes of one test run, one after another. */
	public record Place(Path directory, int port, int brokerPort) {

		public static Place in(Path directory) {
			return new Place(directory, freePort(), freePort());
		}

	}

	/**
	 * Start the jar; does not wait until it is ready.
	 * @param jvmArguments what goes before {@code -jar}
	 * @param properties settings, {@code name=value}
	 */
	public static FootfallJar start(Place place, List<String> jvmArguments, String... properties) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvmArguments);
		command.addAll(List.of("-jar", jar().toString(), "--server.port=" + place.port(),
				"--footfall.broker.embedded.port=" + place.brokerPort()));
		Arrays.stream(properties).map((property) -> "--" + property).forEach(command::add);
		try {
			File log = Files.createDirectories(place.directory()).resolve("footfall.log").toFile();
			Process process = new ProcessBuilder(command).directory(place.directory().toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
				.start();
			return new FootfallJar(process, place.port(), place.brokerPort(), log.toPath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Built by the {@code package} phase, before integration tests run. */
	static Path jar() {
		Path jar = Path.of(System.getProperty("footfall.jar", "target/footfall.jar")).toAbsolutePath();
		if (!Files.exists(jar)) {
			throw new IllegalStateException(jar + " is missing: run ./mvnw package");
		}
		return jar;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String bootstrapServers() {
		return "127.0.0.1:" + this.brokerPort;
	}

	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** {@code kill -9}. */
	public void kill() {
		this.process.destroyForcibly();
		awaitExit(Duration.ofSeconds(10));
	}

	/** SIGTERM. */
	public int stop(Duration patience) {
		this.process.destroy();
		return awaitExit(patience);
	}

	/** Wait for the process to end by itself. */
	public int awaitExit(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("Still alive after %s: %s".formatted(patience, log()));
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What the process has written so far. */
	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	@Override
	public void close() {
		if (this.process.isAlive()) {
			kill();
		}
	}

}
