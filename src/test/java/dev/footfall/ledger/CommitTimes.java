package dev.footfall.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

import dev.footfall.Readings;
import dev.footfall.summary.Summary;

/**
 * Commits batch after batch of live visits, and measures how long each commit takes.
 */
public final class CommitTimes {

	private static final int AREAS = 8;

	private static final int CUSTOMERS = 200;

	/** A batch in a quarter of a second. */
	private static final Duration PAUSE = Duration.ofMillis(250);

	private final Random random = new Random(1);

	private long offset;

	private CommitTimes() {
	}

	/** On an SQLite file. */
	public static long[] sqlite(Path directory, int warmUp, int batches) {
		return new CommitTimes().measure(LedgerInstance.sqliteSettings(directory), warmUp, batches);
	}

	/** On a PostgreSQL server of its own. */
	public static long[] postgres(int warmUp, int batches) {
		try (Postgres server = Postgres.start()) {
			return new CommitTimes().measure(server.emptyDatabase(), warmUp, batches);
		}
	}

	/** Nanoseconds of each commit. */
	private long[] measure(DataSourceProperties settings, int warmUp, int batches) {
		try (LedgerInstance instance = LedgerInstance.usual(settings)) {
			Ledger ledger = instance.ledger();
			ledger.own();
			ledger.reconcile(Batches.log("A", 0, 0));
			Instant time = Instant.now();
			long[] nanos = new long[batches];
			for (int batch = -warmUp; batch < batches; batch++) {
				time = time.plus(PAUSE);
				Summary summary = batch(time);
				long begin = System.nanoTime();
				ledger.commit(summary);
				if (batch >= 0) {
					nanos[batch] = System.nanoTime() - begin;
				}
			}
			return nanos;
		}
	}

	/** One visit of each of some customers, who left just now. */
	private Summary batch(Instant time) {
		Summary summary = new Summary();
		int first = this.random.nextInt(10_000);
		for (int i = 0; i < CUSTOMERS; i++) {
			summary.fold(0, this.offset++, time.toEpochMilli(),
					Readings.visit()
						.withTime(time)
						.withLocation("Area_" + i % AREAS)
						.withSensor("S-" + i % AREAS)
						.withCustomer("Cliente_" + (first + i))
						.withDwell(Duration.ofMillis(this.random.nextInt(120_000)))
						.accepted());
		}
		return summary;
	}

}
