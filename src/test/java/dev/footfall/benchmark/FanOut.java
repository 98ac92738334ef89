package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What event streams cost one Footfall: some hundreds at ten updates a second, thousands
 * at one, and among them some that never read or vanish.
 */
final class FanOut {

	private static final String SECTION = "fan-out";

	/** Ten updates a second, as many as Footfall gives out. */
	private static final Cadence TEN = new Cadence("10 updates/s", 1000, 1);

	private static final Cadence ONE = new Cadence("1 update/s", 100, 100);

	private static final int WARM_UP_SECONDS = 20;

	/** What the last crowd leaves to do. */
	private static final int SETTLE_SECONDS = 5;

	private static final int BASE_SECONDS = 10;

	private static final String ENCODINGS = "footfall_sse_encodings_total";

	/** An update may be under way when the clients stop counting. */
	private static final Goal ONCE = Goal.atMost(1.2);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Options options;

	private final Path work;

	private final List<Figure> rows = new ArrayList<>();

	FanOut(Options options, Path work) {
		this.options = options;
		this.work = work;
	}

	List<Figure> run() throws IOException {
		try (FootfallProcess footfall = FootfallProcess.startAndAwait(this.options.text("large-jvm"), this.work,
				"footfall.dashboard.max-streams=20000", "footfall.dashboard.max-streams-per-address=20000")) {
			int hold = this.options.number("hold");
			measure(footfall, TEN,
					List.of(new Crowd(100, 0, 0, hold), new Crowd(1000, 0, 0, hold), new Crowd(1000, 100, 100, hold)));
			measure(footfall, ONE, List.of(new Crowd(10_000, 0, 0, this.options.number("crowd-hold"))));
		}
		return this.rows;
	}

	/**
	 * What the load takes without a client is measured last, when everything is compiled.
	 */
	private void measure(FootfallProcess footfall, Cadence cadence, List<Crowd> crowds) throws IOException {
		try (RunningLoad load = new RunningLoad(footfall, cadence)) {
			Seconds.pause(WARM_UP_SECONDS);
			List<Visit> visits = new ArrayList<>();
			for (Crowd crowd : crowds) {
				visits.add(measure(footfall, load, crowd));
			}
			Seconds.pause(SETTLE_SECONDS);
			Duration before = footfall.cpu();
			Seconds.pause(BASE_SECONDS);
			double base = Seconds.of(footfall.cpu().minus(before)) / BASE_SECONDS;
			visits.forEach((visit) -> add(cadence, visit, base));
		}
	}

	private Visit measure(FootfallProcess footfall, RunningLoad load, Crowd crowd) throws IOException {
		Path connected = this.work.resolve("connected");
		Path measuring = this.work.resolve("measuring");
		Path result = this.work.resolve("result.json");
		for (Path file : List.of(connected, measuring, result)) {
			Files.deleteIfExists(file);
		}
		footfall.collectGarbage();
		double memory = footfall.liveMegabytes();
		FanOutCrowd.Task task = new FanOutCrowd.Task(footfall.port(), crowd.clients, crowd.sleepers, crowd.dying,
				crowd.seconds, load.schedule, load.visitsBefore, connected.toString(), measuring.toString(),
				result.toString());
		try (ChildJvm jvm = ChildJvm.start(List.of("256m"), this.work.resolve("crowd.log"), FanOutCrowd.Main.class,
				List.of(JSON.writeValueAsString(task)))) {
			jvm.awaitFile(connected);
			footfall.collectGarbage();
			double kilobytes = (footfall.liveMegabytes() - memory) * 1024 / crowd.connections();
			jvm.awaitFile(measuring);
			Duration cpu = footfall.cpu();
			double encodings = footfall.meter(ENCODINGS);
			long began = System.nanoTime();
			jvm.await();
			double seconds = Seconds.since(began);
			double cores = Seconds.of(footfall.cpu().minus(cpu)) / seconds;
			encodings = footfall.meter(ENCODINGS) - encodings;
			FanOutCrowd.Result seen = JSON.readValue(result.toFile(), FanOutCrowd.Result.class);
			System.out.printf("%s: %s, %.2f cores, %.1f kB each%n", crowd, seen, cores, kilobytes);
			return new Visit(crowd, seen, cores, kilobytes, encodings / seen.distinct());
		}
	}

	private void add(Cadence cadence, Visit visit, double base) {
		FanOutCrowd.Result seen = visit.seen;
		String subject = visit.crowd.title(cadence);
		Figure p99 = Figure.of(SECTION, subject, "p99 from the newest reading to a client", seen.p99(), "ms");
		Figure disconnects = Figure.of(SECTION, subject, "disconnects", seen.disconnects(), "");
		double microseconds = (visit.cores - base) * visit.crowd.seconds * 1e6 / seen.updates();
		this.rows.add(Figure.of(SECTION, subject, "CPU per client-update", microseconds, "µs"));
		this.rows.add(Figure.of(SECTION, subject, "busy cores", visit.cores, ""));
		this.rows.add(Figure.of(SECTION, subject, "busy cores without a client", base, ""));
		this.rows.add(Figure.of(SECTION, subject, "p50 from the newest reading to a client", seen.p50(), "ms"));
		this.rows.add((cadence == ONE) ? p99.goal(Goal.atMost(1000)) : p99);
		this.rows.add(Figure.of(SECTION, subject, "memory per client", visit.kilobytes, "kB"));
		this.rows.add(disconnects.goal(Goal.atMost(0)));
		this.rows.add(Figure.of(SECTION, subject, "updates received", seen.updates(), ""));
		this.rows.add(Figure.of(SECTION, subject, "encodings per update", visit.encodings, "").goal(ONCE));
	}

	/** What one crowd saw and cost. */
	private record Visit(Crowd crowd, FanOutCrowd.Result seen, double cores, double kilobytes, double encodings) {
	}

	/** How often there is an update: readings a second, and how many at once. */
	private record Cadence(String title, int rate, int burst) {
	}

	private record Crowd(int clients, int sleepers, int dying, int seconds) {

		int connections() {
			return this.clients + this.sleepers + this.dying;
		}

		String title(Cadence cadence) {
			String others = (this.sleepers + this.dying > 0)
					? " beside %d that never read and %d that vanish".formatted(this.sleepers, this.dying) : "";
			return String.format(Locale.ROOT, "%,d clients at %s for %d s%s", this.clients, cadence.title, this.seconds,
					others);
		}

	}

	/** Readings that go on until it is closed. */
	private static final class RunningLoad implements AutoCloseable {

		private static final long ENDLESS = Integer.MAX_VALUE;

		private final Cadence cadence;

		private final Schedule schedule;

		private final long visitsBefore;

		private final Load load;

		private final Thread thread;

		private volatile boolean closed;

		RunningLoad(FootfallProcess footfall, Cadence cadence) {
			this.cadence = cadence;
			this.visitsBefore = footfall.http().metrics().at("/totals/visits").asLong();
			this.schedule = new Schedule(System.currentTimeMillis() + 500, cadence.rate, cadence.burst);
			this.load = new Load(footfall.bootstrapServers(), FootfallProcess.TOPIC,
					new Sensors(1, Options.AREAS, Options.CUSTOMERS), this.schedule);
			this.thread = new Thread(this::send, "load");
			this.thread.start();
		}

		private void send() {
			for (long reading = 0; reading < ENDLESS && !this.closed; reading++) {
				this.load.send(reading, reading + 1);
			}
		}

		@Override
		public void close() {
			this.closed = true;
			try {
				this.thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.load.close();
			Seconds.pause(2);
		}

	}

}
