package dev.footfall.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

import com.sun.management.OperatingSystemMXBean;

import dev.footfall.Readings;
import dev.footfall.summary.FoldSettings;
import dev.footfall.summary.Summaries;
import dev.footfall.summary.Summary;

/**
 * Prints what folding, carrying and committing costs: two million readings of 10,000
 * customers in a batch, as when Footfall catches up, and batches of 200 customers, as
 * when it is live. {@code java -cp … dev.footfall.ledger.CommitMeasurement [rounds]}
 */
public final class CommitMeasurement {

	private static final int CATCH_UP = 2_000_000;

	private static final int LIVE = 400;

	private final Random random = new Random(1);

	private final long[] offsets = new long[2];

	private Instant time = Readings.TIME;

	private CommitMeasurement() {
	}

	public static void main(String[] args) throws IOException {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 5;
		for (int round = 0; round < rounds; round++) {
			new CommitMeasurement().measure();
		}
	}

	private void measure() throws IOException {
		Path directory = Files.createTempDirectory(Path.of("target"), "commits");
		try (LedgerInstance instance = LedgerInstance.usual(LedgerInstance.sqliteSettings(directory))) {
			instance.ledger().own();
			instance.ledger()
				.reconcile(Batches.log("A",
						Map.of(0, new TopicLog.Bounds(0, Long.MAX_VALUE), 1, new TopicLog.Bounds(0, Long.MAX_VALUE))));
			for (int batch = 0; batch < 3; batch++) {
				measure("catch-up", instance.ledger(), CATCH_UP, 10_000, 6, 10);
			}
			measureLive(instance.ledger());
		}
	}

	private void measure(String name, Ledger ledger, int readings, int customers, int areas, int millis) {
		long start = cpu();
		Summary one = new Summary(FoldSettings.DEFAULT);
		Summary other = new Summary(FoldSettings.DEFAULT);
		fold(one, 0, readings / 2, customers, areas, millis);
		fold(other, 1, readings / 2, customers, areas, millis);
		long folded = cpu();
		Summary travelledOne = Summaries.travel(one);
		Summary travelledOther = Summaries.travel(other);
		long travelled = cpu();
		Summary merged = new Summary().merge(travelledOne).merge(travelledOther);
		long mergedAt = cpu();
		ledger.commit(merged);
		long committed = cpu();
		System.out.printf("%s: fold %.0f, travel %.0f, merge %.0f, commit %.0f ns of CPU per reading%n", name,
				(double) (folded - start) / readings, (double) (travelled - folded) / readings,
				(double) (mergedAt - travelled) / readings, (double) (committed - mergedAt) / readings);
	}

	private void measureLive(Ledger ledger) {
		int batches = 200;
		long nanos = 0;
		for (int batch = 0; batch < batches; batch++) {
			Summary summary = new Summary();
			fold(summary, 0, LIVE, 200, 8, 125);
			long start = System.nanoTime();
			ledger.commit(summary);
			nanos += System.nanoTime() - start;
		}
		System.out.printf("live: %.2f ms to commit a batch of %d readings%n", nanos / 1e6 / batches, LIVE);
	}

	private void fold(Summary summary, int partition, int readings, int customers, int areas, int millis) {
		Instant at = this.time;
		for (int i = 0; i < readings; i++) {
			at = at.plusMillis(2L * millis);
			var visit = Readings.visit()
				.withLocation((this.random.nextInt(areas) == 0) ? "Caixa" : "Area " + this.random.nextInt(areas - 1))
				.withCustomer("Cliente_" + this.random.nextInt(customers))
				.withTime(at)
				.accepted();
			summary.fold(partition, this.offsets[partition]++, at.toEpochMilli(), visit);
		}
		if (partition == 1 || readings == LIVE) {
			this.time = at;
		}
	}

	private static long cpu() {
		return ((OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

}
