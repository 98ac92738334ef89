package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

	/**
	 * Where it runs.
	 *
	 * @param bootstrapServers the broker
	 * @param readings how many readings the topic holds
	 * @param directory empty, for its files
	 */
	record Course(String bootstrapServers, long readings, Path directory) {

		Course practice() throws IOException {
			Path empty = this.directory.resolve("practice");
			FileSystemUtils.deleteRecursively(empty);
			return new Course(this.bootstrapServers, this.readings, Files.createDirectories(empty));
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
			Course course = new Course(args[1], Long.parseLong(args[2]), Path.of(args[3]));
			Peer peer = Peer.valueOf(args[0]);
			practise(peer, course, Duration.ofSeconds(Long.parseLong(args[4])));
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
		private static void onlyWarnings() {
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
