package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * One peer's way from the first to the last reading of the topic.
 */
interface Run {

	/**
	 * Count all readings. Between {@link Stopwatch#start()} and {@link Stopwatch#stop()}
	 * lies what is measured.
	 * @return totals by area
	 */
	Map<String, AreaTotals> count(Course course) throws Exception;

	/** Count what comes, and tell every new total, until the process ends. */
	default void follow(Course course, Updates updates) throws Exception {
		throw new UnsupportedOperationException(getClass() + " has no totals while it runs");
	}

	/**
	 * Where it runs.
	 *
	 * @param bootstrapServers the broker
	 * @param topic what is read
	 * @param partitions of the topic
	 * @param readings how many readings the topic holds
	 * @param directory empty, for its files
	 */
	record Course(String bootstrapServers, String topic, int partitions, long readings, Path directory) {

		static Course of(String... args) {
			return new Course(args[0], args[1], Integer.parseInt(args[2]), Long.parseLong(args[3]), Path.of(args[4]));
		}

		/** As {@link #of} takes it. */
		List<String> arguments() {
			return List.of(this.bootstrapServers, this.topic, Integer.toString(this.partitions),
					Long.toString(this.readings), this.directory.toString());
		}

		Course practice() throws IOException {
			Path empty = this.directory.resolve("practice");
			FileSystemUtils.deleteRecursively(empty);
			return new Course(this.bootstrapServers, this.topic, this.partitions, this.readings,
					Files.createDirectories(empty));
		}

	}

	/**
	 * What came of it.
	 *
	 * @param totals by area
	 * @param seconds on the wall clock
	 * @param cpuSeconds of the whole process and the commands it ran
	 * @param peakMegabytes of resident memory, since the JVM began
	 */
	record Result(Map<String, AreaTotals> totals, double seconds, double cpuSeconds, long peakMegabytes) {

	}

	/** Is the process of one run; ends it whatever still runs. */
	final class Main {

		private static final ObjectMapper JSON = new ObjectMapper();

		private Main() {
		}

		public static void main(String[] args) throws Exception {
			onlyWarnings();
			Peer peer = Peer.valueOf(args[0]);
			Course course = Course.of(Arrays.copyOfRange(args, 2, args.length));
			practise(peer, course, Duration.ofSeconds(Long.parseLong(args[1])));
			Map<String, AreaTotals> totals = peer.newRun().count(course);
			Stopwatch.Figures figures = Stopwatch.figures();
			JSON.writeValue(file(course.directory()).toFile(), new Result(totals, figures.seconds(),
					figures.cpuSeconds(), Memory.peakMegabytes(ProcessHandle.current())));
			System.exit(0);
		}

		private static void practise(Peer peer, Course course, Duration time) throws Exception {
			long end = System.nanoTime() + time.toNanos();
			do {
				peer.newRun().count(course.practice());
				Stopwatch.reset();
			}
			while (System.nanoTime() < end);
		}

		/**
		 * As Footfall configures it; by default every detail is logged, which costs CPU.
		 */
		static void onlyWarnings() {
			((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		}

		static Result result(Path directory) throws IOException {
			return JSON.readValue(file(directory).toFile(), Result.class);
		}

		private static Path file(Path directory) {
			return directory.resolve("result.json");
		}

	}

}
