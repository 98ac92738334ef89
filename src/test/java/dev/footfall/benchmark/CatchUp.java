package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.springframework.util.FileSystemUtils;

/**
 * Lets the peers read the same topic in turns.
 */
final class CatchUp {

	private final Options options;

	private final Path work;

	CatchUp(Options options, Path work) {
		this.options = options;
		this.work = work;
	}

	/** The median of every peer. */
	Map<Peer, Figures> run() throws IOException {
		Map<Peer, List<Run.Result>> results = new EnumMap<>(Peer.class);
		Path kafka = this.work.resolve("kafka");
		try (LocalKafka broker = LocalKafka.start(kafka)) {
			System.out.printf("Filling the topic with %,d readings%n", this.options.readings());
			Map<String, AreaTotals> expected = broker.fill(this.options);
			for (int pass = 1; pass <= this.options.passes(); pass++) {
				for (Peer peer : this.options.participants()) {
					Run.Result result = run(peer, pass, broker.bootstrapServers());
					requireEqual(expected, result.totals(), peer);
					results.computeIfAbsent(peer, (key) -> new ArrayList<>()).add(result);
				}
			}
		}
		FileSystemUtils.deleteRecursively(kafka);
		Map<Peer, Figures> figures = new EnumMap<>(Peer.class);
		results.forEach((peer, runs) -> figures.put(peer, Figures.of(runs, this.options.readings())));
		return figures;
	}

	private Run.Result run(Peer peer, int pass, String bootstrapServers) throws IOException {
		Path directory = Files.createDirectories(this.work.resolve("%s-%d".formatted(peer, pass)));
		try (ChildJvm jvm = ChildJvm.start(this.options.heap(), directory.resolve("log"), Run.Main.class, peer.name(),
				bootstrapServers, Integer.toString(this.options.readings()), directory.toString(),
				Integer.toString(this.options.practice()))) {
			jvm.await();
		}
		Run.Result result = Run.Main.result(directory);
		System.out.printf("Pass %d, %s: %.1f s, %.1f CPU s, %d MB%n", pass, peer, result.seconds(), result.cpuSeconds(),
				result.peakMegabytes());
		return result;
	}

	private static void requireEqual(Map<String, AreaTotals> expected, Map<String, AreaTotals> actual, Peer peer) {
		if (!expected.equals(actual)) {
			throw new IllegalStateException("%s counted %s instead of %s".formatted(peer, actual, expected));
		}
	}

	/**
	 * Medians over the passes.
	 *
	 * @param throughput readings per second
	 * @param cpuSecondsPerMillion CPU seconds for a million readings
	 * @param peakMegabytes of resident memory
	 */
	record Figures(double throughput, double cpuSecondsPerMillion, double peakMegabytes) {

		private static Figures of(List<Run.Result> runs, int readings) {
			return new Figures(median(runs, (run) -> readings / run.seconds()),
					median(runs, (run) -> run.cpuSeconds() * 1e6 / readings), median(runs, Run.Result::peakMegabytes));
		}

		private static double median(List<Run.Result> runs, ToDoubleFunction<Run.Result> figure) {
			double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
			return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
		}

		/** How many times as many readings this peer counts in a CPU second. */
		double timesAsManyAs(Figures other) {
			return other.cpuSecondsPerMillion / this.cpuSecondsPerMillion;
		}

	}

}
