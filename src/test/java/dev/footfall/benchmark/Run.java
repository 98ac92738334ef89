package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

		/** The same with an empty directory inside this one. */
		Course afresh() throws IOException {
			Path empty = this.directory.resolve("run");
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

}
