package dev.footfall.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.util.FileSystemUtils;

import dev.footfall.ledger.CommitTimes;
import dev.footfall.ledger.ManyCells;
import dev.footfall.testing.FootfallInThisJvm;

/**
 * How long answers take over a Ledger of 100 million readings of 50 areas, which are put
 * into its cells directly, and how long a commit of 8 areas and 200 customers takes on
 * either database. Prints the goals beside the figures.
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec@numbers-benchmark
 * ./mvnw -q test-compile exec:exec@numbers-benchmark -Dnumbers="1 100"     # a day, 100 batches
 * </pre>
 */
public final class NumbersBenchmark {

	private static final Path WORK = Path.of("target", "numbers-benchmark");

	private static final String STORE = "loja-centro";

	private static final int AREAS = 50;

	/** As long as minutes are kept. */
	private static final int DAYS = 7;

	private static final int METRICS_GOAL = 50;

	private static final int HISTORY_GOAL = 200;

	private static final int WARM_UP = 20;

	private static final int REQUESTS = 60;

	private static final int BATCHES = 1000;

	private NumbersBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		FileSystemUtils.deleteRecursively(WORK);
		Files.createDirectories(WORK);
		System.out.println("| | median ms | p95 ms | goal for the median |");
		System.out.println("|---|--:|--:|---|");
		commits((args.length > 1) ? Integer.parseInt(args[1]) : BATCHES);
		answers((args.length > 0) ? Integer.parseInt(args[0]) : DAYS);
		FileSystemUtils.deleteRecursively(WORK);
		System.exit(0);
	}

	private static void commits(int batches) {
		line("commit of 8 areas and 200 customers, SQLite", CommitTimes.sqlite(WORK, batches / 2, batches), 0);
		line("commit of 8 areas and 200 customers, PostgreSQL", CommitTimes.postgres(batches / 2, batches), 0);
	}

	private static void answers(int days) throws IOException {
		Path database = WORK.resolve("footfall.db").toAbsolutePath();
		long visits = ManyCells.write(database, STORE, ZoneId.of("America/Sao_Paulo"), AREAS, days);
		System.out.printf(Locale.ROOT, "| *%,d readings, a database of %,d MB* | | | |%n", visits,
				Files.size(database) >> 20);
		String day = "from=" + Instant.now().minus(1, ChronoUnit.DAYS);
		try (FootfallInThisJvm footfall = FootfallInThisJvm.start(WORK.toAbsolutePath())) {
			for (String window : new String[] { "15m", "1h", "today", "all" }) {
				measure(footfall, "/api/v1/metrics?window=" + window, METRICS_GOAL);
			}
			measure(footfall, "/api/v1/history?step=1h&" + day, HISTORY_GOAL);
			measure(footfall, "/api/v1/history?step=1m&area=Area_7&metric=visits,total_traffic,avg_duration&" + day,
					HISTORY_GOAL);
			measure(footfall, "/api/v1/history?step=1m&area=Area_7&" + day, HISTORY_GOAL);
			measure(footfall, "/api/v1/history?step=1m&metric=visits&" + day, HISTORY_GOAL);
			measure(footfall, "/api/v1/history?step=1m&metric=unique_customers&" + day, 0);
		}
	}

	private static void measure(FootfallInThisJvm footfall, String path, int goal) {
		long[] nanos = new long[REQUESTS];
		for (int request = -WARM_UP; request < REQUESTS; request++) {
			long begin = System.nanoTime();
			HttpResponse<String> response = footfall.send(footfall.request(path).header("Accept", "application/json"));
			if (response.statusCode() != 200) {
				throw new IllegalStateException(response.body());
			}
			if (request >= 0) {
				nanos[request] = System.nanoTime() - begin;
			}
		}
		line("`GET " + path.replaceAll("from=.*", "from=(a day ago)") + "`", nanos, goal);
	}

	private static void line(String what, long[] nanos, int goal) {
		Arrays.sort(nanos);
		double median = nanos[nanos.length / 2] / 1e6;
		String verdict = (goal > 0) ? "< %d, %s".formatted(goal, (median < goal) ? "met" : "missed") : "";
		System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %s |%n", what, median,
				nanos[nanos.length * 95 / 100] / 1e6, verdict);
	}

}
