package dev.footfall.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.Readings;
import dev.footfall.summary.AreaProfiles;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;

/**
 * A week of visits as the Ledger keeps them, written without folding any: cells by the
 * minute, hour and day and in all, drawn from a stock of folded ones. Everybody reaches a
 * checkout, which makes the cells as large as they can be.
 */
public final class ManyCells {

	/** Visits to one area in a minute: with 50 areas 100 million in a week. */
	public static final int VISITS = 199;

	private static final int STOCK = 64;

	private static final int CUSTOMERS = 50_000;

	private static final int AT_ONCE = 2000;

	private static final String PUT = """
			INSERT INTO area_cell (step, start_at, store, location, visits, traffic, dwell_ms, engaged, late, present_ms,
			dwell, customers, reached, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final Random random = new Random(1);

	private final String store;

	private final ZoneId zone;

	private final int areas;

	private ManyCells(String store, ZoneId zone, int areas) {
		this.store = store;
		this.zone = zone;
		this.areas = areas;
	}

	/**
	 * Write the week before now.
	 * @return how many visits that are
	 */
	public static long write(Path database, String store, ZoneId zone, int areas, int days) {
		Instant now = Instant.now();
		try (LedgerInstance ledger = LedgerInstance.sqlite(database, (id) -> zone, () -> AreaProfiles.NONE,
				Clock.systemUTC())) {
			return new ManyCells(store, zone, areas).write(ledger, now, days);
		}
	}

	private long write(LedgerInstance ledger, Instant now, int days) {
		long last = Math.floorDiv(now.getEpochSecond(), 60L);
		long first = last - days * 1440L + 1;
		Stock minutes = new Stock(IntStream.range(0, STOCK).mapToObj((i) -> visits()).toList());
		Stock hours = minutes.summedUp(60);
		Stock dayStock = hours.summedUp(24);
		Stock all = dayStock.summedUp(days);
		JdbcTemplate writer = ledger.database().writer();
		ledger.database().transaction().executeWithoutResult((status) -> {
			insert(writer, Step.MINUTE, IntStream.range(0, (int) (last - first + 1)).mapToLong((i) -> first + i),
					minutes);
			insert(writer, Step.HOUR,
					IntStream.range(0, days * 24).mapToLong((i) -> Step.HOUR.start(last - i * 60L, this.zone)), hours);
			insert(writer, Step.DAY, IntStream.range(0, days).mapToLong((i) -> Step.DAY.start(last, this.zone) - i),
					dayStock);
			insert(writer, Step.ALL, IntStream.of(0).mapToLong((i) -> 0), all);
		});
		return (last - first + 1) * this.areas * VISITS;
	}

	private Tally visits() {
		Summary summary = new Summary();
		for (int i = 0; i < VISITS; i++) {
			summary.fold(0, i, Readings.RECORD_MILLIS,
					Readings.visit()
						.withCustomer("Cliente_" + this.random.nextInt(CUSTOMERS))
						.withDwell(Duration.ofMillis(this.random.nextInt(300_000)))
						.withTraffic(this.random.nextInt(10))
						.accepted());
		}
		return summary.areas().values().iterator().next().total();
	}

	private void insert(JdbcTemplate writer, Step step, LongStream starts, Stock stock) {
		List<Object[]> rows = new ArrayList<>();
		starts.forEach((start) -> {
			for (int area = 0; area < this.areas; area++) {
				rows.add(stock.draw(step, start, "Area_" + area));
			}
			if (rows.size() >= AT_ONCE) {
				writer.batchUpdate(PUT, rows);
				rows.clear();
			}
		});
		writer.batchUpdate(PUT, rows);
	}

	/** Cells to draw from. */
	private final class Stock {

		private final List<Tally> tallies;

		private final List<Object[]> columns = new ArrayList<>();

		Stock(List<Tally> tallies) {
			this.tallies = tallies;
			tallies.forEach((tally) -> {
				Tally.Sums sums = tally.sums();
				this.columns.add(new Object[] { sums.visits(), sums.traffic(), sums.dwellMillis(), sums.engaged(),
						sums.late(), sums.presentMillis(), tally.dwell().toBytes(), tally.customers().toBytes(),
						tally.customers().toBytes() });
			});
		}

		/** Cells that have as much as that many of these. */
		Stock summedUp(int cells) {
			return new Stock(IntStream.range(0, STOCK).mapToObj((i) -> {
				Tally sum = new Tally();
				IntStream.range(0, cells)
					.forEach((cell) -> sum.add(this.tallies.get(ManyCells.this.random.nextInt(STOCK))));
				return sum;
			}).toList());
		}

		Object[] draw(Step step, long start, String location) {
			Object[] drawn = this.columns.get(ManyCells.this.random.nextInt(STOCK));
			Object[] row = new Object[4 + drawn.length + 1];
			row[0] = step.code();
			row[1] = start;
			row[2] = ManyCells.this.store;
			row[3] = location;
			System.arraycopy(drawn, 0, row, 4, drawn.length);
			row[row.length - 1] = System.currentTimeMillis();
			return row;
		}

	}

}
