package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.springframework.util.FileSystemUtils;

/**
 * Lets peers read the same topic in turns.
 */
final class CatchUp {

	private final LocalKafka broker;

	private final String heap;

	private final Path work;

	CatchUp(LocalKafka broker, String heap, Path work) {
		this.broker = broker;
		this.heap = heap;
		this.work = work;
	}

	/**
	 * The median of every peer.
	 * @param practice seconds before the first pass
	 */
	Map<Peer, Figures> run(Shape shape, List<Peer> peers, int passes, int practice) throws IOException {
		Map<String, AreaTotals> expected = this.broker.fill(shape);
		Map<Peer, PeerJvm> jvms = new EnumMap<>(Peer.class);
		try {
			for (Peer peer : peers) {
				jvms.put(peer, practised(shape, peer, practice));
			}
			Map<Peer, List<Run.Result>> results = new EnumMap<>(Peer.class);
			for (int pass = 1; pass <= passes; pass++) {
				for (Peer peer : peers) {
					Run.Result result = count(peer, jvms.get(peer), pass);
					if (peer.countsAreas()) {
						requireEqual(expected, result.totals(), peer);
					}
					results.computeIfAbsent(peer, (key) -> new ArrayList<>()).add(result);
				}
			}
			Map<Peer, Figures> figures = new EnumMap<>(Peer.class);
			results.forEach((peer, runs) -> figures.put(peer, Figures.of(runs, shape.readings())));
			return figures;
		}
		finally {
			jvms.values().forEach(PeerJvm::close);
		}
	}

	private PeerJvm practised(Shape shape, Peer peer, int practice) throws IOException {
		Path directory = this.work.resolve(peer.name());
		FileSystemUtils.deleteRecursively(directory);
		Run.Course course = new Run.Course(this.broker.bootstrapServers(), shape.topic(), shape.partitions(),
				shape.readings(), Files.createDirectories(directory));
		return PeerJvm.practised(peer, options(peer), this.work.resolve(peer + ".log"), course,
				Duration.ofSeconds(practice));
	}

	private static Run.Result count(Peer peer, PeerJvm jvm, int pass) throws IOException {
		Run.Result result = jvm.count();
		System.out.printf("Pass %d, %s: %.1f s, %.2f CPU s, %d MB%n", pass, peer, result.seconds(), result.cpuSeconds(),
				result.peakMegabytes());
		return result;
	}

	/**
	 * The collector is each peer's default; Footfall's is the one its README recommends.
	 */
	private List<String> options(Peer peer) {
		return (peer == Peer.FOOTFALL) ? List.of(this.heap, FootfallProcess.COLLECTOR, FootfallProcess.NO_ZOMBIE)
				: List.of(this.heap);
	}

	private static void requireEqual(Map<String, AreaTotals> expected, Map<String, AreaTotals> actual, Peer peer) {
		if (!expected.equals(actual)) {
			throw new IllegalStateException(
					"%s counted something else: %.2000s instead of %.2000s".formatted(peer, actual, expected));
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
