package dev.footfall.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Puts a running Footfall under a steady load and looks at its event stream, as a page
 * does.
 *
 * @param rate readings per second
 * @param warmUp seconds before it is measured
 * @param measure seconds
 * @param customers different ones
 */
record SteadyLoad(int rate, int warmUp, int measure, int customers) {

	Figures measure(FootfallProcess footfall, long seed) throws IOException {
		System.out.printf("Sending %,d readings/s for %d + %d s%n", this.rate, this.warmUp, this.measure);
		long first = (long) this.warmUp * this.rate;
		long end = first + (long) this.measure * this.rate;
		JsonNode before = footfall.http().metrics();
		Sensors sensors = new Sensors(seed, Options.AREAS, this.customers);
		Schedule schedule = new Schedule(System.currentTimeMillis() + 1000, this.rate);
		try (EventStream events = EventStream.open(footfall.http().url());
				Load load = new Load(footfall.bootstrapServers(), FootfallProcess.TOPIC, sensors, schedule)) {
			Arrivals arrivals = new Arrivals(schedule, first, end);
			arrivals.startFrom(before);
			events.onMetrics(arrivals::seen);
			load.send(0, first);
			Duration cpu = footfall.cpu();
			load.send(first, end);
			double cores = Seconds.of(footfall.cpu().minus(cpu)) / this.measure;
			arrivals.awaitAll();
			return new Figures(arrivals.latencies(), cores, footfall.residentMegabytes());
		}
	}

	/**
	 * What came of it.
	 *
	 * @param latency of every measured reading
	 * @param cores how many cores Footfall and its broker kept busy
	 * @param megabytes of resident memory at the end
	 */
	record Figures(Percentiles latency, double cores, long megabytes) {

		List<Figure> rows(String section, int rate, Goal p50, Goal p99) {
			String subject = String.format(Locale.ROOT, "Footfall at %,d readings/s, to the SSE event", rate);
			return List.of(Figure.of(section, subject, "p50", this.latency.p50(), "ms").goal(p50),
					Figure.of(section, subject, "p95", this.latency.p95(), "ms"),
					Figure.of(section, subject, "p99", this.latency.p99(), "ms").goal(p99),
					Figure.of(section, subject, "max", this.latency.max(), "ms"),
					Figure.of(section, subject, "busy cores, broker included", this.cores, ""));
		}

	}

}
