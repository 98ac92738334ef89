package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Measures Footfall and prints the figures.
 */
public final class Benchmark {

	private static final Path WORK = Path.of("target", "benchmark").toAbsolutePath();

	private Benchmark() {
	}

	public static void main(String[] args) throws Exception {
		Options options = Options.of(args);
		FileSystemUtils.deleteRecursively(WORK);
		Files.createDirectories(WORK);
		logOnlyWarnings();
		Report report = new Report(options);
		if (options.includes("catch-up")) {
			catchUp(options, report);
		}
		if (options.includes("live")) {
			report.section("Live, from the jar with `%s`".formatted(options.text("jvm")),
					new Live(options, WORK.resolve("live")).run());
		}
		if (options.includes("peers-live")) {
			report.section("Latency of the peers, record timestamp to updated total",
					new PeersLive(options, WORK.resolve("peers-live")).run());
		}
		if (options.includes("fan-out")) {
			report.section("Fan-out to event streams", new FanOut(options, WORK.resolve("fan-out")).run());
		}
		if (options.includes("growth")) {
			report.section("Growth", new Growth(options, WORK.resolve("growth")).run());
		}
		System.out.println(report);
		System.exit(0);
	}

	/** As Footfall configures it; by default every detail is logged, which costs CPU. */
	static void logOnlyWarnings() {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
	}

	private static void catchUp(Options options, Report report) throws IOException {
		Path work = Files.createDirectories(WORK.resolve("catch-up"));
		List<Peer> peers = options.peers("peers");
		try (LocalKafka broker = LocalKafka.start(work.resolve("kafka"))) {
			report.catchUp(options, new CatchUp(broker, options.text("heap"), work).run(options.shape(), peers,
					options.number("passes"), options.number("practice")));
		}
		FileSystemUtils.deleteRecursively(work.resolve("kafka"));
	}

}
