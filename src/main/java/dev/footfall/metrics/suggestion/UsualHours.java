package dev.footfall.metrics.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * Reads what came in the same hour of the week before. An hour is read for all stores at
 * once and not again within a minute. Blocks; never call it on an event loop.
 */
final class UsualHours {

	private static final int WEEKS = 4;

	private static final Duration KEPT = Duration.ofMinutes(1);

	private static final int MINUTE_SECONDS = 60;

	private final History history;

	private final Clock clock;

	private final Map<Long, Hour> hours = new HashMap<>();

	UsualHours(History history, Clock clock) {
		this.history = history;
		this.clock = clock;
	}

	/** The hour of the store's clock, in each of the weeks before. */
	synchronized List<Hour> before(Instant time, ZoneId zone) {
		Instant now = this.clock.instant();
		this.hours.values().removeIf((hour) -> hour.readAt().plus(KEPT).isBefore(now));
		ZonedDateTime local = time.atZone(zone);
		return IntStream.rangeClosed(1, WEEKS)
			.mapToObj((weeks) -> start(local.minusWeeks(weeks), zone))
			.map((start) -> {
				Hour known = this.hours.get(start);
				Hour hour = (known != null) ? known : read(start, now);
				this.hours.put(start, hour);
				return hour;
			})
			.toList();
	}

	private static long start(ZonedDateTime time, ZoneId zone) {
		return Step.HOUR.start(Math.floorDiv(time.toEpochSecond(), MINUTE_SECONDS), zone);
	}

	private Hour read(long start, Instant now) {
		Map<String, Map<String, Tally.Sums>> stores = new HashMap<>();
		for (Cell cell : this.history.cells(Step.HOUR, start, start)) {
			Area area = cell.area();
			stores.computeIfAbsent(area.store(), (store) -> new HashMap<>()).put(area.location(), cell.tally().sums());
		}
		return new Hour(now, stores);
	}

	/**
	 * One hour of all stores.
	 *
	 * @param readAt when it was read
	 * @param stores by store, by location
	 */
	record Hour(Instant readAt, Map<String, Map<String, Tally.Sums>> stores) {

		/** What came, by location; empty when the store was not heard from. */
		Map<String, Tally.Sums> of(String store) {
			return this.stores.getOrDefault(store, Map.of());
		}

	}

}
