package dev.footfall.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import dev.footfall.testing.FootfallJar;

import static org.awaitility.Awaitility.await;

/**
 * What a user of one Footfall sees: how long it takes to start, how old the page's
 * numbers are, what it takes when nothing happens, how much memory, how long until it is
 * back.
 */
final class Live {

	private static final String SECTION = "live";

	private static final Duration START = Duration.ofMinutes(5);

	private static final int BUSY = 10_000;

	private static final int CALM = 1_000;

	/** What is still under way when the load has ended. */
	private static final int SETTLE_SECONDS = 5;

	private final Options options;

	private final FootfallJar.Place place;

	private final List<Figure> rows = new ArrayList<>();

	Live(Options options, Path work) {
		this.options = options;
		this.place = FootfallJar.Place.in(work);
	}

	List<Figure> run() throws IOException {
		long began = System.nanoTime();
		try (FootfallProcess footfall = FootfallProcess.start(this.options.text("jvm"), this.place)) {
			started(footfall, "first start", began);
			measure(footfall);
			footfall.stop();
		}
		began = System.nanoTime();
		try (FootfallProcess footfall = FootfallProcess.start(this.options.text("jvm"), this.place)) {
			started(footfall, "start with yesterday's data", began);
		}
		return this.rows;
	}

	/**
	 * Once the page is served a sensor sends, so that there is something to show. It
	 * would keep a processor busy before.
	 */
	private void started(FootfallProcess footfall, String subject, long began) {
		awaitTrue(() -> footfall.http().send(footfall.http().request("/")).statusCode() == 200);
		this.rows.add(Figure.of(SECTION, subject, "page served", Seconds.since(began), "s").goal(Goal.atMost(6)));
		AtomicBoolean shown = new AtomicBoolean();
		Thread sensor = new Thread(() -> sendUntil(shown, footfall.bootstrapServers()), "sensor");
		sensor.setDaemon(true);
		sensor.start();
		awaitTrue(() -> footfall.http().metrics().at("/totals/visits").asLong() > 0);
		this.rows.add(Figure.of(SECTION, subject, "first metric", Seconds.since(began), "s").goal(Goal.atMost(15)));
		shown.set(true);
		footfall.awaitReady();
		try {
			sensor.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void awaitTrue(Callable<Boolean> condition) {
		await().atMost(START).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(condition);
	}

	private void sendUntil(AtomicBoolean done, String bootstrapServers) {
		Sensors sensors = this.options.shape().sensors();
		while (!done.get()) {
			try (Producer<byte[], byte[]> producer = LocalKafka.producer(bootstrapServers,
					Map.of("max.block.ms", 1000))) {
				while (!done.get()) {
					producer.send(new ProducerRecord<>(FootfallProcess.TOPIC, sensors.reading(Instant.now())));
					Seconds.pause(0.2);
				}
			}
		}
	}

	private void measure(FootfallProcess footfall) throws IOException {
		Seconds.pause(2);
		SteadyLoad.Figures calm = new SteadyLoad(CALM, this.options.number("warm-up"), this.options.number("measure"),
				Options.CUSTOMERS)
			.measure(footfall, 1);
		this.rows.addAll(calm.rows(SECTION, CALM, Goal.atMost(90, 50), Goal.atMost(220, 150)));
		this.rows.add(Figure.of(SECTION, "Footfall at 1,000 readings/s", "resident memory", calm.megabytes(), "MB")
			.goal(Goal.atMost(700)));
		idle(footfall);
		SteadyLoad.Figures busy = new SteadyLoad(BUSY, this.options.number("busy-warm-up"),
				this.options.number("measure"), Options.CUSTOMERS)
			.measure(footfall, 2);
		this.rows.addAll(busy.rows(SECTION, BUSY, Goal.atMost(150, 100), Goal.atMost(400, 300)));
		this.rows
			.add(Figure.of(SECTION, "Footfall at 10,000 readings/s", "peak memory", footfall.peakMegabytes(), "MB"));
	}

	/** One page looks on. */
	private void idle(FootfallProcess footfall) throws IOException {
		try (EventStream page = EventStream.open(footfall.http().url())) {
			page.onMetrics((json, at) -> {
			});
			Seconds.pause(SETTLE_SECONDS);
			Duration before = footfall.cpu();
			int seconds = this.options.number("idle");
			Seconds.pause(seconds);
			double percent = 100 * Seconds.of(footfall.cpu().minus(before)) / seconds;
			this.rows.add(Figure.of(SECTION, "Footfall without readings, one page open", "CPU", percent, "% of a core")
				.goal(Goal.atMost(10, 5)));
		}
	}

}
