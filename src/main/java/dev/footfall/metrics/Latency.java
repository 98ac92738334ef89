package dev.footfall.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import dev.footfall.summary.ArrivalTimes;

/**
 * How long live records take from their timestamp in Kafka until they are committed, and
 * until an event that shows them is on its way to the pages. A record is live when its
 * timestamp lies within two minutes of the wall clock: while a backlog is read, its age
 * says nothing of the speed. Of one batch at most about a thousand records are measured,
 * spread evenly.
 */
public final class Latency {

	private static final String NAME = "footfall.latency";

	private static final Duration LIVE = Duration.ofMinutes(2);

	private static final long MOST_PER_BATCH = 1000;

	/** What Prometheus counts by; the goal is a quarter of a second. */
	private static final Duration[] BUCKETS = { millis(25), millis(50), millis(75), millis(100), millis(150),
			millis(200), millis(250), millis(300), millis(400), millis(500), millis(750), millis(1000), millis(2000),
			millis(5000), millis(10_000), millis(30_000), millis(60_000), millis(120_000) };

	private final Clock clock;

	private final MetricsHub hub;

	private final Timer toCommit;

	private final Timer toEvent;

	/** What is committed and not yet shown. */
	private ArrivalTimes waiting = new ArrivalTimes();

	Latency(MeterRegistry registry, Clock clock, MetricsHub hub) {
		this.clock = clock;
		this.hub = hub;
		this.toCommit = timer(registry, "commit");
		this.toEvent = timer(registry, "sse");
	}

	private static Timer timer(MeterRegistry registry, String to) {
		return Timer.builder(NAME)
			.description("From a live record's timestamp in Kafka until it is committed or shown")
			.tag("to", to)
			.serviceLevelObjectives(BUCKETS)
			.register(registry);
	}

	private static Duration millis(long millis) {
		return Duration.ofMillis(millis);
	}

	/** Note that records are committed; before the hub tells anybody. */
	public void committed(ArrivalTimes records) {
		record(records, this.toCommit);
		if (this.hub.isWatched()) {
			synchronized (this) {
				this.waiting.add(records);
			}
		}
	}

	/**
	 * To be called before the state is looked at that is then shown.
	 */
	public synchronized Showing beforeShowing() {
		ArrivalTimes shown = this.waiting;
		this.waiting = new ArrivalTimes();
		return new Showing(shown);
	}

	private void record(ArrivalTimes records, Timer timer) {
		long now = this.clock.millis();
		Map<Long, Long> byMillis = records.byMillis();
		long all = byMillis.values().stream().mapToLong(Long::longValue).sum();
		long step = Math.max(1, all / MOST_PER_BATCH);
		long skip = 0;
		for (Map.Entry<Long, Long> slot : byMillis.entrySet()) {
			Duration age = Duration.ofMillis(Math.max(0, now - slot.getKey()));
			boolean live = Math.abs(now - slot.getKey()) <= LIVE.toMillis();
			for (skip += slot.getValue(); skip >= step; skip -= step) {
				if (live) {
					timer.record(age);
				}
			}
		}
	}

	/** What a state shows for the first time. */
	public final class Showing implements Runnable {

		private static final int MOST_AGES = 16;

		private final ArrivalTimes records;

		private Showing(ArrivalTimes records) {
			this.records = records;
		}

		/** To be run when the event that shows it is on its way. */
		@Override
		public void run() {
			record(this.records, Latency.this.toEvent);
		}

		/**
		 * How many milliseconds ago some of the live records reached Kafka, spread evenly
		 * over their slots.
		 */
		public List<Long> ages() {
			long now = Latency.this.clock.millis();
			List<Long> all = this.records.byMillis()
				.keySet()
				.stream()
				.map((arrived) -> now - arrived)
				.filter((age) -> age >= 0 && age <= LIVE.toMillis())
				.sorted()
				.toList();
			int step = Math.max(1, (all.size() + MOST_AGES - 1) / MOST_AGES);
			return IntStream.range(0, all.size()).filter((at) -> at % step == step / 2).mapToObj(all::get).toList();
		}

	}

}
