package dev.footfall.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import dev.footfall.Readings;
import dev.footfall.metrics.Hubs;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.store.LayoutProperties;
import dev.footfall.metrics.store.Stores;
import dev.footfall.summary.Summary;

/**
 * Prints what one more area, store, sensor and customer costs: heap after garbage
 * collection in the parts that a running Footfall holds, and bytes in the database.
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec@memory-cost
 * </pre>
 */
public final class MemoryCost {

	private static final Path WORK = Path.of("target", "memory-cost");

	private static final int AREAS = 1000;

	private static final int STORES = 1000;

	private static final int SENSORS = 20_000;

	private static final int COLLECTIONS = 4;

	private MemoryCost() {
	}

	public static void main(String[] args) throws IOException {
		FileSystemUtils.deleteRecursively(WORK);
		System.out.println("| one more | heap | database |");
		System.out.println("|---|--:|--:|");
		core("area, 100 visits in one minute", AREAS, 1, 100, (i) -> area(Readings.STORE, i));
		core("area, 20 visits in each minute of an hour", AREAS, 60, 20, (i) -> area(Readings.STORE, i));
		core("store with one area, 100 visits in one minute", STORES, 1, 100, (i) -> area("store-" + i, 0));
		core("sensor, one visit", SENSORS, 1, 1, (i) -> area(Readings.STORE, 0).withSensor("S-" + i));
		customers(50_000, 6);
		customers(5_000, 100);
		FileSystemUtils.deleteRecursively(WORK);
		System.exit(0);
	}

	private static Readings area(String store, int number) {
		return Readings.visit().withStore(store).withLocation("Area_" + number);
	}

	/**
	 * What is kept is read from the database again, so that no cache is counted, and
	 * neither are the customers and their flows, which have bounds of their own.
	 */
	private static void core(String what, int count, int minutes, int visits, IntFunction<Readings> each)
			throws IOException {
		Path directory = directory();
		long heap;
		long size;
		try (Core core = new Core(directory)) {
			core.commit(1, 1, 1, (i) -> area(Readings.STORE, 0));
			core.ledger.ledger().reconcile(Batches.log("A", 0, Long.MAX_VALUE));
			size = core.databaseBytes();
			heap = heap();
			core.commit(count, minutes, visits, each);
			core.ledger.ledger().reconcile(Batches.log("A", 0, Long.MAX_VALUE));
			core.commit(1, 1, 1, (i) -> area(Readings.STORE, 0));
			heap = heap() - heap;
			size = core.databaseBytes() - size;
		}
		line(what, (double) heap / count, (double) size / count);
	}

	/**
	 * Their rows, without what PostgreSQL has not cleaned up yet; in memory are the
	 * trails of those who came last. All stay in one area, so that there are no flows.
	 */
	private static void customers(int count, int visits) throws IOException {
		String what = "customer, %d visits, ".formatted(visits);
		customers(what + "SQLite", LedgerInstance.sqliteSettings(directory()), "PRAGMA page_count", 4096, "VACUUM",
				count, visits);
		try (Postgres server = Postgres.start()) {
			customers(what + "PostgreSQL", server.emptyDatabase(), "SELECT pg_total_relation_size('customer')", 1,
					"VACUUM FULL customer", count, visits);
		}
	}

	private static void customers(String what, DataSourceProperties settings, String sizeQuery, int unit,
			String cleanUp, int count, int visits) {
		Random random = new Random(1);
		try (LedgerInstance instance = LedgerInstance.usual(settings)) {
			Ledger ledger = instance.ledger();
			ledger.own();
			ledger.reconcile(Batches.log("A", 0, Long.MAX_VALUE));
			Instant now = Instant.now();
			ledger.commit(Batches.records(0, 0, Readings.visit().withTime(now).withLocation("Area_0").accepted()));
			long size = instance.database().reader().queryForObject(sizeQuery, Long.class);
			long heap = heap();
			long offset = 1;
			for (int visit = 0; visit < visits; visit++) {
				Summary batch = new Summary();
				for (int customer = 0; customer < count; customer++) {
					Instant time = now.plusSeconds(60L * visit + random.nextInt(60));
					batch.fold(0, offset++, time.toEpochMilli(),
							Readings.visit()
								.withTime(time)
								.withLocation("Area_0")
								.withSensor("S-1")
								.withCustomer("Cliente_" + customer)
								.accepted());
				}
				ledger.commit(batch);
			}
			heap = heap() - heap;
			instance.database().writer().execute(cleanUp);
			size = instance.database().reader().queryForObject(sizeQuery, Long.class) - size;
			line(what, (double) heap / count, (double) size * unit / count);
		}
	}

	private static Path directory() throws IOException {
		Files.createDirectories(WORK);
		return Files.createTempDirectory(WORK, "cost");
	}

	private static long heap() {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static void line(String what, double heap, double database) {
		System.out.printf(Locale.ROOT, "| %s | %.2f kB | %.2f kB |%n", what, heap / 1000, database / 1000);
	}

	/** What holds areas, stores and sensors while Footfall runs. */
	private static final class Core implements AutoCloseable {

		private final Random random = new Random(1);

		private final Instant now = Instant.now();

		private final LedgerInstance ledger;

		private final MetricsHub hub;

		private final SensorBoard sensors;

		private long offset;

		Core(Path directory) {
			Stores stores = new Stores(Readings.STORE, "Loja", LedgerInstance.ZONE,
					new LayoutProperties(directory.resolve("layouts"), Duration.ofHours(1)));
			this.ledger = LedgerInstance.usual(LedgerInstance.sqliteSettings(directory));
			this.ledger.ledger().own();
			this.ledger.ledger().reconcile(Batches.log("A", 0, Long.MAX_VALUE));
			this.hub = Hubs.on(this.ledger, stores, Clock.systemUTC());
			this.sensors = Hubs.board(this.ledger, stores);
			this.sensors.restore();
			this.hub.restore();
		}

		/** Visits of strangers of a large crowd, minute by minute up to now. */
		void commit(int count, int minutes, int visits, IntFunction<Readings> each) {
			for (int minute = minutes - 1; minute >= 0; minute--) {
				Instant time = this.now.minusSeconds(60L * minute);
				Summary batch = new Summary();
				for (int i = 0; i < count * visits; i++) {
					batch.fold(0, this.offset++, time.toEpochMilli(),
							each.apply(i % count)
								.withTime(time)
								.withCustomer("Cliente_" + this.random.nextInt(50_000))
								.withDwell(Duration.ofMillis(this.random.nextInt(300_000)))
								.accepted());
				}
				this.hub.record(() -> {
					CommittedBatch committed = this.ledger.ledger().commit(batch);
					this.sensors.apply(batch.sensors());
					return committed;
				}, batch);
			}
		}

		long databaseBytes() {
			JdbcTemplate writer = this.ledger.database().writer();
			writer.update("DELETE FROM customer");
			writer.update("DELETE FROM flow_cell");
			return 4096 * (writer.queryForObject("PRAGMA page_count", Long.class)
					- writer.queryForObject("PRAGMA freelist_count", Long.class));
		}

		@Override
		public void close() {
			this.hub.close();
			this.ledger.close();
		}

	}

}
