package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * What becomes of Footfall's speed with more areas, customers and partitions.
 */
final class Growth {

	private static final String SECTION = "growth";

	private static final int MANY_AREAS = 50_000;

	private static final int RATE = 1000;

	private static final CatchUp.Figures FAILED = new CatchUp.Figures(Double.NaN, Double.NaN, Double.NaN);

	/**
	 * Readings per second of event time with many areas: what these send at a reading per
	 * area and ten seconds.
	 */
	private static final int BUSY_EVENT_RATE = 5_000;

	private final Options options;

	private final Path work;

	Growth(Options options, Path work) {
		this.options = options;
		this.work = work;
	}

	List<Figure> run() throws IOException {
		Files.createDirectories(this.work);
		List<Figure> rows = new ArrayList<>();
		Shape shop = this.options.shape(this.options.number("growth-readings"));
		try (LocalKafka broker = LocalKafka.start(this.work.resolve("kafka"))) {
			CatchUp catchUp = new CatchUp(broker, this.options.text("growth-heap"), this.work);
			Shape busy = shop.withAreas(Options.AREAS, BUSY_EVENT_RATE);
			double six = rate(catchUp, busy, rows, Double.NaN);
			for (int areas : this.options.numbers("growth-areas")) {
				rate(catchUp, busy.withAreas(areas, BUSY_EVENT_RATE), rows, six);
			}
			for (int customers : this.options.numbers("growth-customers")) {
				rate(catchUp, busy.withCustomers(customers), rows, six);
			}
			for (int partitions : this.options.numbers("growth-partitions")) {
				rate(catchUp, busy.withPartitions(partitions), rows, six);
			}
		}
		FileSystemUtils.deleteRecursively(this.work.resolve("kafka"));
		int known = this.options.number("growth-known");
		if (known > 0) {
			live(known, rows);
		}
		return rows;
	}

	/**
	 * A size that is too much for Footfall is a figure, too, and not the end of the
	 * others. What the hand-written loop loses with more areas is a bound for it.
	 */
	private double rate(CatchUp catchUp, Shape shape, List<Figure> rows, double ofSix) throws IOException {
		String subject = String.format(Locale.ROOT, "%,d areas, %,d customers, %d partitions", shape.areas(),
				shape.customers(), shape.partitions());
		boolean bound = shape.customers() == Options.CUSTOMERS && shape.partitions() == Options.PARTITIONS;
		Map<Peer, CatchUp.Figures> measured = Map.of();
		try {
			measured = catchUp.run(shape, bound ? List.of(Peer.LOOP, Peer.FOOTFALL) : List.of(Peer.FOOTFALL), 1,
					this.options.number("growth-practice"));
		}
		catch (IllegalStateException ex) {
			System.out.printf("%s: %s%n", subject, ex.getMessage());
		}
		CatchUp.Figures figures = measured.getOrDefault(Peer.FOOTFALL, FAILED);
		rows.add(Figure.of(SECTION, subject, "throughput", figures.throughput(), "readings/s"));
		rows.add(Figure.of(SECTION, subject, "CPU", figures.cpuSecondsPerMillion(), "s per million"));
		rows.add(Figure.of(SECTION, subject, "peak memory", figures.peakMegabytes(), "MB"));
		if (bound) {
			rows.add(Figure.of(SECTION, subject, "throughput of the hand-written loop",
					measured.getOrDefault(Peer.LOOP, FAILED).throughput(), "readings/s"));
		}
		if (!Double.isNaN(ofSix)) {
			Figure ratio = Figure.of(SECTION, subject, "rate against the shop's", figures.throughput() / ofSix, "×");
			rows.add((shape.areas() == MANY_AREAS) ? ratio.goal(Goal.atLeast(0.6)) : ratio);
		}
		return figures.throughput();
	}

	private void live(int customers, List<Figure> rows) throws IOException {
		String subject = String.format(Locale.ROOT, "%,d known customers at %,d readings/s", customers, RATE);
		try {
			rows.addAll(manyCustomersLive(customers, subject));
		}
		catch (RuntimeException ex) {
			System.out.printf("%s: %s%n", subject, ex.getMessage());
			rows.add(Figure.of(SECTION, subject, "p99", Double.NaN, "ms").goal(Goal.atMost(220, 150)));
		}
	}

	/** The latency goal holds when a million customers are known. */
	private List<Figure> manyCustomersLive(int customers, String subject) throws IOException {
		try (FootfallProcess footfall = FootfallProcess.startAndAwait(this.options.text("large-jvm"),
				this.work.resolve("customers"))) {
			Schedule now = new Schedule(System.currentTimeMillis(), Integer.MAX_VALUE);
			Sensors sensors = new Sensors(1, Options.AREAS, customers);
			try (Load load = new Load(footfall.bootstrapServers(), FootfallProcess.TOPIC, sensors, now)) {
				sensors.everyCustomer();
				load.send(0, customers);
			}
			footfall.awaitReceived(customers);
			SteadyLoad.Figures figures = new SteadyLoad(RATE, this.options.number("live-warm-up"),
					this.options.number("measure"), customers)
				.measure(footfall, 3);
			List<Figure> rows = new ArrayList<>();
			rows.add(Figure.of(SECTION, subject, "p50", figures.latency().p50(), "ms").goal(Goal.atMost(90, 50)));
			rows.add(Figure.of(SECTION, subject, "p99", figures.latency().p99(), "ms").goal(Goal.atMost(220, 150)));
			rows.add(Figure.of(SECTION, subject, "resident memory", figures.megabytes(), "MB"));
			return rows;
		}
	}

}
