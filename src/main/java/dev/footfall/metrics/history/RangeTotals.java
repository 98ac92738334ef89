package dev.footfall.metrics.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.footfall.ledger.CellRange;
import dev.footfall.ledger.Detail;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.Checkouts;
import dev.footfall.metrics.Frame;
import dev.footfall.metrics.Ranking;
import dev.footfall.summary.Tally;

/**
 * The metrics of every area over a range of whole hours: from the cells of the days that
 * lie in it and of the hours before and after, so that a year takes no longer to add up
 * than its days.
 */
public final class RangeTotals {

	private final History history;

	private final Checkouts checkouts;

	RangeTotals(History history, Checkouts checkouts) {
		this.history = history;
		this.checkouts = checkouts;
	}

	/**
	 * The range in whole hours of the store's clock.
	 * @param from moved back to where its hour begins
	 * @param to moved on to where its hour ends, not included
	 */
	public Stretch hours(ZoneId zone, Instant from, Instant to) {
		Calendar hours = new Calendar(Step.HOUR, zone);
		Stretch first = hours.at(from);
		return new Stretch(first.start(), first.from(), hours.at(to.minusNanos(1)).to());
	}

	/**
	 * The areas by traffic.
	 * @param range as {@link #hours} gave it
	 */
	public List<AreaMetrics> of(String store, ZoneId zone, UnaryOperator<String> group, Stretch range) {
		Map<String, Tally> tallies = new HashMap<>();
		this.history.locations(store).forEach((location) -> tallies.put(group.apply(location), new Tally()));
		LocalDate firstDay = dayFrom(range.from(), zone);
		LocalDate endDay = range.to().atZone(zone).toLocalDate();
		if (firstDay.isBefore(endDay)) {
			Instant dayStart = firstDay.atStartOfDay(zone).toInstant();
			Instant dayEnd = endDay.atStartOfDay(zone).toInstant();
			addHours(store, zone, range.from(), dayStart, group, tallies);
			add(new CellRange(Step.DAY, store, Set.of(), firstDay.toEpochDay(), endDay.toEpochDay(), Detail.SKETCHES),
					group, tallies);
			addHours(store, zone, dayEnd, range.to(), group, tallies);
		}
		else {
			addHours(store, zone, range.from(), range.to(), group, tallies);
		}
		return Ranking.of(tallies, new Frame(range.length(), this.checkouts.areIn(store)));
	}

	/** The first day that begins in the range. */
	static LocalDate dayFrom(Instant from, ZoneId zone) {
		LocalDate day = from.atZone(zone).toLocalDate();
		return day.atStartOfDay(zone).toInstant().isBefore(from) ? day.plusDays(1) : day;
	}

	private void addHours(String store, ZoneId zone, Instant from, Instant to, UnaryOperator<String> group,
			Map<String, Tally> tallies) {
		if (from.isBefore(to)) {
			Calendar hours = new Calendar(Step.HOUR, zone);
			add(new CellRange(Step.HOUR, store, Set.of(), hours.at(from).start(),
					hours.at(to.minusNanos(1)).start() + 1, Detail.SKETCHES), group, tallies);
		}
	}

	private void add(CellRange range, UnaryOperator<String> group, Map<String, Tally> tallies) {
		this.history.walk(range)
			.forEachRemaining((cells) -> cells
				.forEach((cell) -> tallies.computeIfAbsent(group.apply(cell.area().location()), (key) -> new Tally())
					.add(cell.tally())));
	}

}
