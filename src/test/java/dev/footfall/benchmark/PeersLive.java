package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How old the peers' totals are under a steady load, one peer after the other.
 */
final class PeersLive {

	private final Options options;

	private final Path work;

	PeersLive(Options options, Path work) {
		this.options = options;
		this.work = work;
	}

	List<Figure> run() throws IOException {
		Files.createDirectories(this.work);
		List<Figure> rows = new ArrayList<>();
		try (LocalKafka broker = LocalKafka.start(this.work.resolve("kafka"))) {
			for (int rate : this.options.numbers("live-rates")) {
				for (Peer peer : this.options.peers("live-peers")) {
					Percentiles latency = measure(broker, peer, rate);
					String subject = String.format(Locale.ROOT, "%s at %,d readings/s", peer.title(), rate);
					System.out.printf("%s: %s%n", subject, latency);
					rows.add(Figure.of("peers-live", subject, "p50", latency.p50(), "ms"));
					rows.add(Figure.of("peers-live", subject, "p99", latency.p99(), "ms"));
				}
			}
		}
		return rows;
	}

	private Percentiles measure(LocalKafka broker, Peer peer, int rate) throws IOException {
		Path directory = Files.createDirectories(this.work.resolve("%s-%d".formatted(peer, rate)));
		Run.Course course = new Run.Course(broker.bootstrapServers(), "%s-%d".formatted(peer, rate), Options.PARTITIONS,
				0, directory);
		broker.create(course.topic(), course.partitions());
		Schedule schedule = new Schedule(System.currentTimeMillis() + 1000, rate);
		long first = (long) this.options.number("live-warm-up") * rate;
		long end = first + (long) this.options.number("live-measure") * rate;
		List<String> args = new ArrayList<>(List.of(peer.name(), Long.toString(schedule.startMillis()),
				Integer.toString(rate), Long.toString(first), Long.toString(end)));
		args.addAll(course.arguments());
		try (ChildJvm jvm = ChildJvm.start(List.of(this.options.text("heap")), directory.resolve("log"), Main.class,
				args);
				Load load = new Load(course.bootstrapServers(), course.topic(), this.options.shape().sensors(),
						schedule)) {
			load.send(0, end);
			jvm.await();
		}
		return new ObjectMapper().readValue(Main.file(course).toFile(), Percentiles.class);
	}

	/** Is the process of one peer; ends when every measured reading is in a total. */
	static final class Main {

		private Main() {
		}

		public static void main(String[] args) throws IOException {
			Benchmark.logOnlyWarnings();
			Schedule schedule = new Schedule(Long.parseLong(args[1]), Integer.parseInt(args[2]));
			Arrivals arrivals = new Arrivals(schedule, Long.parseLong(args[3]), Long.parseLong(args[4]));
			Run.Course course = Run.Course.of(Arrays.copyOfRange(args, 5, args.length));
			new Thread(() -> follow(Peer.valueOf(args[0]), course, arrivals), "peer").start();
			arrivals.awaitAll();
			new ObjectMapper().writeValue(file(course).toFile(), arrivals.latencies());
			Runtime.getRuntime().halt(0);
		}

		private static void follow(Peer peer, Run.Course course, Arrivals arrivals) {
			try {
				peer.newRun()
					.follow(course, (area, visits) -> arrivals.updated(area, visits, System.currentTimeMillis()));
			}
			catch (Exception ex) {
				ex.printStackTrace();
				Runtime.getRuntime().halt(1);
			}
		}

		static Path file(Run.Course course) {
			return course.directory().resolve("latency.json");
		}

	}

}
