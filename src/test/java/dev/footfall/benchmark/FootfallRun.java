package dev.footfall.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import dev.footfall.FootfallApplication;
import dev.footfall.ledger.Account;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.StoreProperties;
import dev.footfall.metrics.Window;

/**
 * The full application on an empty data directory, until its Ledger has received every
 * reading.
 */
final class FootfallRun implements Run {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/** More than any topic has, so that every area is counted one by one. */
	private static final int MOST_AREAS = 100_000;

	@Override
	public Map<String, AreaTotals> count(Course course) {
		SpringApplication application = new SpringApplication(FootfallApplication.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0",
				"--spring.kafka.bootstrap-servers=" + course.bootstrapServers(),
				"--footfall.broker.topic=" + course.topic(), "--footfall.limits.areas=" + MOST_AREAS,
				"--spring.datasource.url=jdbc:sqlite:" + course.directory().resolve("footfall.db"),
				"--footfall.pipeline.checkpoints=" + course.directory().resolve("checkpoints"), "--footfall.spark.conf."
						+ Stopwatch.OnQueryStart.SETTING + "=" + Stopwatch.OnQueryStart.class.getName())) {
			return totals(course, awaitReceived(course.readings(), context.getBean(MetricsHub.class),
					context.getBean(StoreProperties.class).id()));
		}
	}

	private static Map<String, AreaTotals> totals(Course course, MetricsSnapshot complete) {
		Account account = complete.account();
		if (account.accepted() != course.readings() || !account.isBalanced()) {
			throw new IllegalStateException("Not every reading was counted: " + account);
		}
		Map<String, AreaTotals> totals = new TreeMap<>();
		complete.areas()
			.forEach((area) -> totals.put(area.location(),
					new AreaTotals(area.visits(), area.traffic(), area.dwellMillis())));
		return totals;
	}

	/** The hub emits on the query's thread, so the stopwatch stops with the commit. */
	private static MetricsSnapshot awaitReceived(long readings, MetricsHub hub, String store) {
		return hub.revisions()
			.mapNotNull((revision) -> hub.snapshot(store, Window.ALL).orElse(null))
			.filter((snapshot) -> snapshot.account().received() >= readings)
			.doOnNext((snapshot) -> Stopwatch.stop())
			.blockFirst(PATIENCE);
	}

}
