package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Measures Footfall and prints the figures.
 */
public final class Benchmark {

	private static final Path REPORT = Path.of("target", "benchmark.md");

	private static final Path WORK = Path.of("target", "benchmark");

	private Benchmark() {
	}

	public static void main(String[] args) throws IOException {
		Options options = Options.of(args);
		FileSystemUtils.deleteRecursively(WORK);
		Files.createDirectories(WORK);
		Report report = new Report();
		report.machine();
		if (options.passes() > 0) {
			report.catchUp(options, new CatchUp(options, WORK).run());
		}
		if (options.measure() > 0) {
			report.latency(options, new Latency(options, WORK).run());
		}
		Files.writeString(REPORT, report.toString());
		System.out.println(report);
		System.exit(0);
	}

}
