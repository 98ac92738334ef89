package dev.footfall.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;
import java.util.Map;

/**
 * The figures as Markdown, with the goals beside them.
 */
final class Report {

	private static final double TIMES_NOTEBOOK = 10;

	private static final double TIMES_LOOP = 0.5;

	private static final int P50_MILLIS = 150;

	private static final int P99_MILLIS = 400;

	private final StringBuilder text = new StringBuilder("# Benchmark\n\n");

	private void line(String format, Object... values) {
		this.text.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

	void machine() {
		OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
		line("%d cores, %s %s, Java %s; load average %.1f before it began.", system.getAvailableProcessors(),
				system.getName(), system.getArch(), Runtime.version().feature(), system.getSystemLoadAverage());
	}

	void catchUp(Options options, Map<Peer, CatchUp.Figures> figures) {
		line("%n## Catching up with %,d readings%n", options.readings());
		line("Median of %d passes after %d s of practice each, heap %s, 2 partitions, from the start of the query to the "
				+ "last total; CPU of the process and of the commands it runs.%n", options.passes(), options.practice(),
				options.heap());
		line("| peer | readings/s | CPU s per million | peak MB | Footfall per CPU second | goal |");
		line("|---|--:|--:|--:|--:|---|");
		CatchUp.Figures footfall = figures.get(Peer.FOOTFALL);
		figures.forEach((peer, own) -> line("| %s | %,.0f | %.2f | %,.0f | %.2f × | %s |", peer.title(),
				own.throughput(), own.cpuSecondsPerMillion(), own.peakMegabytes(), footfall.timesAsManyAs(own),
				goal(peer, footfall.timesAsManyAs(own))));
	}

	private static String goal(Peer peer, double times) {
		return switch (peer) {
			case NOTEBOOK -> "≥ %.1f ×, %s".formatted(TIMES_NOTEBOOK, verdict(times >= TIMES_NOTEBOOK));
			case LOOP -> "≥ %.1f ×, %s".formatted(TIMES_LOOP, verdict(times >= TIMES_LOOP));
			case FOOTFALL -> "";
		};
	}

	void latency(Options options, Latency.Figures figures) {
		line("%n## From a reading to the page at %,d readings/s%n", options.rate());
		line("Record timestamp to event received by a client, %,d readings after %d s of warm-up.%n",
				figures.millis().length, options.warmUp());
		line("| | ms | goal |");
		line("|---|--:|---|");
		line("| p50 | %d | %s |", figures.percentile(50), goal(figures.percentile(50), P50_MILLIS));
		line("| p95 | %d | |", figures.percentile(95));
		line("| p99 | %d | %s |", figures.percentile(99), goal(figures.percentile(99), P99_MILLIS));
		line("| max | %d | |", figures.percentile(100));
		line("%nFootfall and its embedded broker kept %.2f cores busy and took %,d MB at most.", figures.cores(),
				figures.peakMegabytes());
	}

	private static String goal(int millis, int limit) {
		return "≤ %d, %s".formatted(limit, verdict(millis <= limit));
	}

	private static String verdict(boolean met) {
		return met ? "met" : "missed";
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
