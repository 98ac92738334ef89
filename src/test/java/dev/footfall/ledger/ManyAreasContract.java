package dev.footfall.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Area;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * So many areas that their cells are read and written in bulk.
 */
interface ManyAreasContract extends OnALedger {

	int AREAS = 1_200;

	@Test
	default void countsManyAreasOnAfterItHasForgottenThem() {
		Ledger ledger = started();

		ledger.commit(visits(0, AREAS));
		ledger.reconcile(Batches.log("A", 0, AREAS));
		ledger.commit(visits(AREAS, AREAS));
		ledger.reconcile(Batches.log("A", 0, 2 * AREAS));
		ledger.commit(visits(2 * AREAS, 10));

		Summary all = visits(0, AREAS).merge(visits(AREAS, AREAS)).merge(visits(2 * AREAS, 10));
		Map<Area, Tally> totals = new HashMap<>();
		all.areas().forEach((area, minutes) -> totals.put(area, minutes.total()));
		assertThat(instance().history().areaTotals()).isEqualTo(totals);
		assertThat(minutes()).isEqualTo(minutes(all));
	}

	private Map<Area, Map<Long, Tally>> minutes() {
		List<Cell> cells = instance().history().cells(Step.MINUTE, 0, Long.MAX_VALUE);
		Map<Area, Map<Long, Tally>> minutes = new HashMap<>();
		cells.forEach((cell) -> minutes.computeIfAbsent(cell.area(), (area) -> new HashMap<>())
			.put(cell.start(), cell.tally()));
		return minutes;
	}

	private static Map<Area, Map<Long, Tally>> minutes(Summary summary) {
		Map<Area, Map<Long, Tally>> minutes = new HashMap<>();
		summary.areas().forEach((area, own) -> minutes.put(area, own.minutes()));
		return minutes;
	}

	/** One of each area. */
	private static Summary visits(int first, int areas) {
		return Batches.records(0, first,
				IntStream.range(0, areas)
					.mapToObj((area) -> Readings.visit()
						.withLocation("Area " + area)
						.withCustomer("Cliente_" + (first + area) % 700)
						.withTime(Readings.TIME.plusMillis(first + area))
						.withDwell(Duration.ofMillis(100L * area))
						.accepted())
					.toArray(Verdict[]::new));
	}

}
