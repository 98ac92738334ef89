package dev.footfall.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

import dev.footfall.simulator.FootfallCommand;

/**
 * How many readings a second the simulator's command line writes to a file, each run in a
 * JVM of its own whose start is left out, and how much memory that takes.
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec@simulator-benchmark
 * </pre>
 */
public final class SimulatorBenchmark {

	private static final Path WORK = Path.of("target", "simulator-benchmark");

	private static final String HEAP = "256m";

	private static final long FEW = 2_000_000;

	private static final long MANY = 10_000_000;

	private static final double GOAL = 200_000;

	private SimulatorBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		Files.createDirectories(WORK);
		System.out.println("| scenario | readings | readings/s | CPU s per million | peak MB |");
		System.out.println("|---|--:|--:|--:|--:|");
		double uniform = measure("uniform", MANY);
		measure("normal-day", FEW);
		double shop = measure("normal-day", MANY);
		System.out.printf(Locale.ROOT, "%nnormal-day / uniform: %.2f; goal of %,.0f readings/s: %s%n", shop / uniform,
				GOAL, (shop >= GOAL) ? "met" : "missed");
		System.exit(0);
	}

	private static double measure(String scenario, long readings) throws IOException {
		Path result = WORK.resolve("result");
		try (ChildJvm jvm = ChildJvm.start(List.of(HEAP), WORK.resolve("log"), Run.class,
				List.of(scenario, Long.toString(readings), result.toString()))) {
			jvm.await();
		}
		String[] figures = Files.readString(result).split(" ");
		double perSecond = readings / Double.parseDouble(figures[0]);
		System.out.printf(Locale.ROOT, "| %s | %,d | %,.0f | %.2f | %s |%n", scenario, readings, perSecond,
				Double.parseDouble(figures[1]) * 1e6 / readings, figures[2]);
		return perSecond;
	}

	/** Is the process of one run. */
	static final class Run {

		private Run() {
		}

		public static void main(String[] args) throws IOException {
			OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
			Path file = WORK.resolve("readings.jsonl");
			long cpu = system.getProcessCpuTime();
			long begin = System.nanoTime();
			int status = FootfallCommand.run("simulate", args[1], "--scenario", args[0], "--output", file.toString(),
					"--quiet");
			double seconds = (System.nanoTime() - begin) / 1e9;
			double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
			Files.delete(file);
			Files.writeString(Path.of(args[2]), String.format(Locale.ROOT, "%s %s %d", seconds, cpuSeconds,
					Memory.peakMegabytes(ProcessHandle.current())));
			System.exit(status);
		}

	}

}
