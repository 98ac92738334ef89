package dev.footfall.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import dev.footfall.FootfallApplication;
import dev.footfall.testing.Footfall;

import static org.awaitility.Awaitility.await;

/**
 * Puts a running Footfall under a steady load and looks at its event stream, as a page
 * does.
 */
final class Latency {

	/** A busy machine takes minutes. */
	private static final Duration START = Duration.ofMinutes(5);

	private final Options options;

	private final Path work;

	Latency(Options options, Path work) {
		this.options = options;
		this.work = work;
	}

	Figures run() throws IOException {
		int port = freePort();
		int brokerPort = freePort();
		Path data = this.work.resolve("latency");
		try (ChildJvm jvm = ChildJvm.start(this.options.heap(), this.work.resolve("latency.log"),
				FootfallApplication.class, "--server.port=" + port, "--footfall.broker.embedded.port=" + brokerPort,
				"--footfall.broker.topic=" + LocalKafka.TOPIC, "--footfall.broker.partitions=" + LocalKafka.PARTITIONS,
				"--footfall.broker.embedded.directory=" + data.resolve("kafka"),
				"--spring.datasource.url=jdbc:sqlite:" + data.resolve("footfall.db"),
				"--footfall.pipeline.checkpoints=" + data.resolve("checkpoints"))) {
			Footfall footfall = new Footfall(port);
			awaitReady(footfall);
			return measure(footfall, "127.0.0.1:" + brokerPort, jvm.handle());
		}
	}

	private static void awaitReady(Footfall footfall) {
		await().atMost(START)
			.pollInterval(Duration.ofSeconds(1))
			.ignoreExceptions()
			.until(() -> footfall.send(footfall.request("/actuator/health/readiness")).statusCode() == 200);
	}

	private Figures measure(Footfall footfall, String bootstrapServers, ProcessHandle process) throws IOException {
		System.out.printf("Sending %,d readings/s for %d + %d s%n", this.options.rate(), this.options.warmUp(),
				this.options.measure());
		Schedule schedule = new Schedule(System.currentTimeMillis() + 2000, this.options.rate());
		long first = (long) this.options.warmUp() * this.options.rate();
		long end = first + (long) this.options.measure() * this.options.rate();
		try (EventStream events = EventStream.open(footfall.url());
				Load load = new Load(bootstrapServers, this.options.seed(), schedule)) {
			Arrivals arrivals = new Arrivals(schedule, first, end);
			events.onMetrics(arrivals::seen);
			load.send(0, first);
			Duration before = cpu(process);
			load.send(first, end);
			Duration busy = cpu(process).minus(before);
			arrivals.awaitAll();
			return new Figures(arrivals.latencies(), (double) busy.toMillis() / (this.options.measure() * 1000L),
					Memory.peakMegabytes(process));
		}
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * What came of it.
	 *
	 * @param millis the latency of every measured reading, sorted
	 * @param cores how many cores Footfall and its broker kept busy
	 * @param peakMegabytes of resident memory
	 */
	record Figures(int[] millis, double cores, long peakMegabytes) {

		int percentile(double percent) {
			return this.millis[(int) Math.ceil(percent / 100 * this.millis.length) - 1];
		}

	}

}
