package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.footfall.testing.Footfall;
import dev.footfall.testing.FootfallJar;

import static org.awaitility.Awaitility.await;

/**
 * Footfall as a user starts it: the jar, with the options that the README recommends, its
 * embedded broker and an empty directory.
 */
final class FootfallProcess implements AutoCloseable {

	/** What the README recommends for a shop. */
	static final String JVM = "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

	/** Part of that. */
	static final String COLLECTOR = "-XX:+UseSerialGC";

	/** Part of that. */
	static final String NO_ZOMBIE = "-XX:+ExitOnOutOfMemoryError";

	/** What it recommends for thousands of pages or a million customers. */
	static final String LARGE_JVM = "-Xmx1g -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

	static final String TOPIC = "footfall.readings";

	/** A busy machine takes minutes. */
	private static final Duration START = Duration.ofMinutes(5);

	private static final Duration STOP = Duration.ofSeconds(30);

	private final FootfallJar jar;

	private final int port;

	private FootfallProcess(FootfallJar jar, int port) {
		this.jar = jar;
		this.port = port;
	}

	/** Start it; does not wait until it is ready. */
	static FootfallProcess start(String jvm, FootfallJar.Place place, String... properties) throws IOException {
		Files.createDirectories(place.directory());
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("footfall.broker.partitions=" + Options.PARTITIONS);
		return new FootfallProcess(FootfallJar.start(place, List.of(jvm.split(" ")), all.toArray(String[]::new)),
				place.port());
	}

	static FootfallProcess startAndAwait(String jvm, Path directory, String... properties) throws IOException {
		FootfallProcess process = start(jvm, FootfallJar.Place.in(directory), properties);
		process.awaitReady();
		return process;
	}

	void awaitReady() {
		await().atMost(START)
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> this.jar.send(this.jar.request("/actuator/health/readiness")).statusCode() == 200);
	}

	Footfall http() {
		return this.jar;
	}

	int port() {
		return this.port;
	}

	String bootstrapServers() {
		return this.jar.bootstrapServers();
	}

	/** Wait until that many offsets are accounted for. */
	JsonNode awaitReceived(long offsets) {
		await().atMost(START)
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> this.jar.metrics().at("/ledger/received").asLong() >= offsets);
		return this.jar.metrics();
	}

	/** CPU time so far. */
	Duration cpu() {
		return this.jar.handle().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	long residentMegabytes() {
		return Memory.residentMegabytes(this.jar.handle());
	}

	long peakMegabytes() {
		return Memory.peakMegabytes(this.jar.handle());
	}

	/** The sum of a counter or gauge that monitoring sees, over its tags. */
	double meter(String name) {
		return this.jar.send(this.jar.request("/actuator/prometheus"))
			.body()
			.lines()
			.filter((line) -> line.startsWith(name + " ") || line.startsWith(name + "{"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	/** Have it collect all garbage, so that what is left is in use. */
	void collectGarbage() throws IOException {
		try {
			new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
					Long.toString(this.jar.handle().pid()), "GC.run")
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What its heap and its buffers hold. */
	double liveMegabytes() {
		return (meter("jvm_memory_used_bytes") + meter("jvm_buffer_memory_used_bytes")) / (1 << 20);
	}

	/** Stop it as an operator does. */
	void stop() {
		this.jar.stop(STOP);
	}

	@Override
	public void close() {
		this.jar.close();
	}

}
