package dev.footfall.metrics.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.CellRange;
import dev.footfall.ledger.CellWalk;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.Checkouts;
import dev.footfall.metrics.Frame;
import dev.footfall.metrics.DistinctCustomers;
import dev.footfall.metrics.Ranking;
import dev.footfall.metrics.store.OpeningHours;
import dev.footfall.summary.Tally;

/**
 * Tells how the hours of a week differ: what an area, or the whole store, comes to on
 * Mondays at nine.
 * <p>
 * Let o be the occurrences of an hour of the week in the range: every hour of the store's
 * clock that begins in it, from the first hour the store was ever heard in until the
 * running one, which is left out. What counts (visits, traffic, duration, customers,
 * late) is the sum over o by their number; an hour in which nothing was recorded counts
 * as 0 and is told by {@code recorded}. Ratios and quantiles are those of all visits of o
 * together, and occupancy is presence by the total length of o. Distinct customers are
 * distinct within each occurrence.
 */
public final class DayHours {

	private final History history;

	private final Checkouts checkouts;

	DayHours(History history, Checkouts checkouts) {
		this.history = history;
		this.checkouts = checkouts;
	}

	/**
	 * The hours of the week, from Monday's first.
	 * @param query its step has to be the hour; without an area the whole store is meant
	 * @param hours only hours in which the store is open are told
	 * @param now the running hour is left out
	 */
	public List<DayHour> of(HistoryQuery query, OpeningHours hours, Instant now) {
		Map<HourOfWeek, Slot> slots = slots(hours);
		Calendar calendar = query.calendar();
		OptionalLong first = this.history.firstStart(Step.HOUR, query.store());
		if (first.isPresent()) {
			Stretch heard = calendar.stretch(first.getAsLong());
			Instant from = latest(calendar.at(query.from()).from(), heard.from());
			Instant to = earliest(query.to(), calendar.at(now).from());
			if (from.isBefore(to)) {
				fill(slots, query, from, to);
			}
		}
		List<DayHour> told = new ArrayList<>();
		boolean hasCheckout = this.checkouts.areIn(query.store());
		slots.forEach((hour, slot) -> told.add(slot.told(hour, query, hasCheckout)));
		return told;
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earliest(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Map<HourOfWeek, Slot> slots(OpeningHours hours) {
		Map<HourOfWeek, Slot> slots = new LinkedHashMap<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			for (int hour = 0; hour < 24; hour++) {
				if (hours.isOpenDuring(day, hour)) {
					slots.put(new HourOfWeek(day, hour), new Slot());
				}
			}
		}
		return slots;
	}

	private void fill(Map<HourOfWeek, Slot> slots, HistoryQuery query, Instant from, Instant to) {
		Map<Long, Slot> byStart = new HashMap<>();
		query.calendar().between(from, to).forEach((stretch) -> {
			Slot slot = slots.get(HourOfWeek.of(stretch.from().atZone(query.zone()).toLocalDateTime()));
			if (slot != null) {
				slot.occur(stretch.length());
				byStart.put(stretch.start(), slot);
			}
		});
		Calendar calendar = query.calendar();
		CellWalk walk = this.history.walk(new CellRange(Step.HOUR, query.store(), Set.of(), calendar.at(from).start(),
				calendar.at(to.minusNanos(1)).start() + 1, query.detail()));
		while (walk.hasNext()) {
			List<Cell> cells = walk.next();
			Slot slot = byStart.get(cells.get(0).start());
			if (slot != null) {
				slot.add(cells, query);
			}
		}
	}

	/**
	 * The hour in which most customers pass, the earliest of equals; none without any.
	 */
	public static Optional<DayHour> peak(List<DayHour> hours) {
		return hours.stream()
			.filter((hour) -> hour.storeTraffic() != null && hour.storeTraffic() > 0)
			.min(Comparator.comparing(DayHour::storeTraffic, Comparator.reverseOrder()));
	}

	private record HourOfWeek(DayOfWeek day, int hour) {

		static HourOfWeek of(LocalDateTime time) {
			return new HourOfWeek(time.getDayOfWeek(), time.getHour());
		}

	}

	/** What all occurrences of an hour came to. */
	private static final class Slot {

		private int occurrences;

		private int recorded;

		private Duration length = Duration.ZERO;

		private final Tally area = new Tally();

		private final Tally store = new Tally();

		private long customers;

		void occur(Duration time) {
			this.occurrences++;
			this.length = this.length.plus(time);
		}

		void add(List<Cell> cells, HistoryQuery query) {
			Tally own = new Tally();
			boolean heard = false;
			for (Cell cell : cells) {
				this.store.add(cell.tally());
				if (query.wants(query.group().apply(cell.area().location()))) {
					own.add(cell.tally());
					heard = true;
				}
			}
			this.area.add(own);
			this.customers += DistinctCustomers.of(own.customers()).estimate();
			this.recorded += heard ? 1 : 0;
		}

		DayHour told(HourOfWeek hour, HistoryQuery query, boolean hasCheckout) {
			Map<HistoryMetric, Number> values = new LinkedHashMap<>();
			if (this.occurrences > 0) {
				AreaMetrics all = Ranking.of(query.store(), this.area, this.store, new Frame(this.length, hasCheckout));
				query.metrics().forEach((metric) -> values.put(metric, value(metric, all)));
			}
			else {
				query.metrics().forEach((metric) -> values.put(metric, null));
			}
			Double traffic = (this.occurrences > 0) ? (double) this.store.traffic() / this.occurrences : null;
			return new DayHour(hour.day(), hour.hour(), this.occurrences, this.recorded, traffic, values);
		}

		private Number value(HistoryMetric metric, AreaMetrics all) {
			if (metric == HistoryMetric.UNIQUE_CUSTOMERS) {
				return (double) this.customers / this.occurrences;
			}
			return metric.isCount() ? metric.of(all).doubleValue() / this.occurrences : metric.of(all);
		}

	}

}
