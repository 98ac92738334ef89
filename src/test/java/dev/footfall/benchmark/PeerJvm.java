package dev.footfall.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A peer in a JVM of its own, which stays: what it has compiled serves every pass. Does
 * next to nothing until it is told to count.
 */
final class PeerJvm implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ChildJvm jvm;

	private final Path directory;

	private PeerJvm(ChildJvm jvm, Path directory) {
		this.jvm = jvm;
		this.directory = directory;
	}

	/**
	 * Start one and wait until it has practised.
	 * @param options of the JVM, as {@link ChildJvm#start} takes them
	 * @param log gets its output
	 * @param course what it counts; the directory is empty
	 * @param practice for how long it counts the whole topic again and again, unmeasured
	 */
	static PeerJvm practised(Peer peer, List<String> options, Path log, Run.Course course, Duration practice) {
		List<String> args = new ArrayList<>(List.of(peer.name(), practice.toString()));
		args.addAll(course.arguments());
		ChildJvm jvm = ChildJvm.start(options, log, Main.class, args);
		try {
			jvm.awaitFile(Main.practised(course.directory()));
		}
		catch (RuntimeException ex) {
			jvm.close();
			throw ex;
		}
		return new PeerJvm(jvm, course.directory());
	}

	/** One pass over the topic. */
	Run.Result count() throws IOException {
		Path result = Main.result(this.directory);
		Files.deleteIfExists(result);
		this.jvm.tell("count");
		this.jvm.awaitFile(result);
		return JSON.readValue(result.toFile(), Run.Result.class);
	}

	@Override
	public void close() {
		this.jvm.dismiss();
		this.jvm.close();
	}

	/** Is the process; counts once for every line it is told, and ends with them. */
	static final class Main {

		private Main() {
		}

		public static void main(String[] args) {
			Benchmark.logOnlyWarnings();
			int status = 0;
			try {
				run(Peer.valueOf(args[0]), Duration.parse(args[1]),
						Run.Course.of(Arrays.copyOfRange(args, 2, args.length)));
			}
			catch (Exception ex) {
				ex.printStackTrace();
				status = 1;
			}
			// Whatever a peer left running.
			System.exit(status);
		}

		private static void run(Peer peer, Duration practice, Run.Course course) throws Exception {
			practise(peer, course, practice);
			Files.createFile(practised(course.directory()));
			BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
			while (orders.readLine() != null) {
				count(peer, course);
			}
		}

		private static void practise(Peer peer, Run.Course course, Duration time) throws Exception {
			long end = System.nanoTime() + time.toNanos();
			Stopwatch.practise(true);
			do {
				peer.newRun().count(course.afresh());
				Stopwatch.reset();
			}
			while (System.nanoTime() < end);
			Stopwatch.practise(false);
		}

		private static void count(Peer peer, Run.Course course) throws Exception {
			Map<String, AreaTotals> totals = peer.newRun().count(course.afresh());
			Stopwatch.Figures figures = Stopwatch.figures();
			Stopwatch.reset();
			Path written = course.directory().resolve("result.written");
			JSON.writeValue(written.toFile(), new Run.Result(totals, figures.seconds(), figures.cpuSeconds(),
					Memory.peakMegabytes(ProcessHandle.current())));
			Files.move(written, result(course.directory()), StandardCopyOption.ATOMIC_MOVE);
		}

		private static Path practised(Path directory) {
			return directory.resolve("practised");
		}

		private static Path result(Path directory) {
			return directory.resolve("result.json");
		}

	}

}
