package dev.footfall.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The figures with their goals, as Markdown and as JSON. Written after every section, so
 * that what was measured is not lost with what fails.
 */
final class Report {

	private static final Path MARKDOWN = Path.of("target", "benchmark.md");

	private static final Path JSON = Path.of("target", "benchmark.json");

	private final List<Figure> figures = new ArrayList<>();

	private final StringBuilder text = new StringBuilder("# Benchmark\n\n");

	private final String machine;

	Report(Options options) {
		OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
		this.machine = String.format(Locale.ROOT,
				"%s, %d cores, %s %s, Java %s; load average %.1f before it began; size %s", LocalDate.now(),
				system.getAvailableProcessors(), system.getName(), system.getArch(), Runtime.version().feature(),
				system.getSystemLoadAverage(), options.text("size"));
		line("%s.", this.machine);
	}

	private void line(String format, Object... values) {
		this.text.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

	void catchUp(Options options, Map<Peer, CatchUp.Figures> peers) throws IOException {
		line("%n## Catching up with %,d readings%n", options.number("readings"));
		line("Median of %s passes after %s s of practice each, heap %s, 2 partitions, 6 areas, 10,000 customers, from "
				+ "the start of the query to the last total; CPU of the process and of the commands it runs. "
				+ "Footfall runs with %s, as its README recommends, the others with their JVM's default.%n",
				options.text("passes"), options.text("practice"), options.text("heap"), FootfallProcess.COLLECTOR);
		line("| peer | readings/s | CPU s per million | peak MB | Footfall per CPU second | goal |");
		line("|---|--:|--:|--:|--:|---|");
		CatchUp.Figures footfall = peers.get(Peer.FOOTFALL);
		peers.forEach((peer, own) -> {
			this.figures.add(Figure.of("catch-up", peer.title(), "throughput", own.throughput(), "readings/s"));
			this.figures.add(Figure.of("catch-up", peer.title(), "CPU", own.cpuSecondsPerMillion(), "s per million"));
			this.figures.add(Figure.of("catch-up", peer.title(), "peak memory", own.peakMegabytes(), "MB"));
			Figure times = new Figure("catch-up", peer.title(), "Footfall per CPU second",
					(footfall != null) ? footfall.timesAsManyAs(own) : Double.NaN, "×", goal(peer));
			this.figures.add(times);
			line("| %s | %,.0f | %.2f | %,.0f | %.2f × | %s |", peer.title(), own.throughput(),
					own.cpuSecondsPerMillion(), own.peakMegabytes(), times.value(), times.verdict());
		});
		write();
	}

	private static Goal goal(Peer peer) {
		return switch (peer) {
			case NOTEBOOK -> Goal.atLeast(15, 20);
			case STREAMS -> Goal.atLeast(5, 8);
			case FLINK -> Goal.atLeast(1, 1.2);
			case LOOP -> Goal.atLeast(0.6, 0.9);
			case SPARK, TRANSPORT, FOOTFALL -> null;
		};
	}

	/** Add a table of figures. */
	void section(String title, List<Figure> rows) throws IOException {
		line("%n## %s%n", title);
		line("| what | figure | value | goal |");
		line("|---|---|--:|---|");
		rows.forEach((row) -> line("| %s | %s | %s %s | %s |", row.subject(), row.name(), Figure.number(row.value()),
				row.unit(), row.verdict()));
		this.figures.addAll(rows);
		write();
	}

	private void write() throws IOException {
		Files.writeString(MARKDOWN, this.text);
		new ObjectMapper().writerWithDefaultPrettyPrinter()
			.writeValue(JSON.toFile(), Map.of("machine", this.machine, "figures", this.figures));
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
