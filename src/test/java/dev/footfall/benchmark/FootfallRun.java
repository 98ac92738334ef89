package dev.footfall.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import dev.footfall.FootfallApplication;
import dev.footfall.ledger.Account;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.StoreProperties;
import dev.footfall.metrics.Window;

/**
 * The full application, from a query that starts with an empty Ledger until every reading
 * is committed. The application stays from one pass to the next, as the Spark session of
 * the notebook does.
 */
final class FootfallRun implements Run {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/** More than any topic has, so that every area is counted one by one. */
	private static final int MOST_AREAS = 100_000;

	private static ConfigurableApplicationContext application;

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		Path ledger = course.directory().resolveSibling("footfall.db");
		if (application == null) {
			application = start(course, ledger);
		}
		else {
			EmptyLedger.make(ledger);
			restartQuery();
		}
		return totals(course, awaitReceived(course.readings(), application.getBean(MetricsHub.class),
				application.getBean(StoreProperties.class).id()));
	}

	private static ConfigurableApplicationContext start(Course course, Path ledger) {
		return new SpringApplication(FootfallApplication.class).run("--server.port=0",
				"--spring.kafka.bootstrap-servers=" + course.bootstrapServers(),
				"--footfall.broker.topic=" + course.topic(), "--footfall.limits.areas=" + MOST_AREAS,
				"--spring.datasource.url=jdbc:sqlite:" + ledger,
				"--footfall.pipeline.checkpoints=" + ledger.resolveSibling("checkpoints"),
				// It is stopped for every pass.
				"--footfall.pipeline.max-backoff=500ms", "--footfall.spark.conf." + Stopwatch.OnQueryStart.SETTING + "="
						+ Stopwatch.OnQueryStart.class.getName());
	}

	/** The application starts a query that ended again, from what the Ledger says. */
	private static void restartQuery() throws Exception {
		for (StreamingQuery query : SparkSession.active().streams().active()) {
			query.stop();
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

	/**
	 * The hub emits on the query's thread, so the stopwatch stops with the commit. What
	 * it shows before the query has read the empty Ledger is the pass before.
	 */
	private static MetricsSnapshot awaitReceived(long readings, MetricsHub hub, String store) {
		return hub.revisions()
			.mapNotNull((revision) -> hub.snapshot(store, Window.ALL).orElse(null))
			.skipUntil((snapshot) -> snapshot.account().received() < readings)
			.filter((snapshot) -> snapshot.account().received() >= readings)
			.doOnNext((snapshot) -> Stopwatch.stop())
			.blockFirst(PATIENCE);
	}

}
