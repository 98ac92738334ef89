package dev.footfall.metrics.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

import dev.footfall.ledger.Flows;
import dev.footfall.ledger.Step;
import dev.footfall.metrics.Window;

/**
 * How customers went from area to area, in a window or in a range of whole hours: added
 * up from the fewest cells, found by their index. Blocks.
 */
public final class FlowTotals {

	private final Flows flows;

	FlowTotals(Flows flows) {
		this.flows = flows;
	}

	/**
	 * A window that ends now.
	 * @param group names the area that a location belongs to
	 * @param now the stream's time
	 */
	public FlowReport of(String store, ZoneId zone, UnaryOperator<String> group, Window window, Instant now) {
		FlowSums sums = new FlowSums(group);
		if (window == Window.ALL) {
			add(sums, Step.ALL, store, 0, 1);
			return sums.report();
		}
		long first = window.firstMinute(now, zone);
		long end = Math.floorDiv(now.getEpochSecond(), 60L) + 1;
		long hour = (window == Window.TODAY) ? Step.HOUR.start(end - 1, zone) : first;
		add(sums, Step.HOUR, store, first, hour);
		add(sums, Step.MINUTE, store, hour, end);
		return sums.report();
	}

	/**
	 * A range of whole hours.
	 * @param range as {@link RangeTotals#hours} gave it
	 */
	public FlowReport of(String store, ZoneId zone, UnaryOperator<String> group, Stretch range) {
		FlowSums sums = new FlowSums(group);
		LocalDate firstDay = RangeTotals.dayFrom(range.from(), zone);
		LocalDate endDay = range.to().atZone(zone).toLocalDate();
		if (firstDay.isBefore(endDay)) {
			addHours(sums, store, range.from(), firstDay.atStartOfDay(zone).toInstant());
			add(sums, Step.DAY, store, firstDay.toEpochDay(), endDay.toEpochDay());
			addHours(sums, store, endDay.atStartOfDay(zone).toInstant(), range.to());
		}
		else {
			addHours(sums, store, range.from(), range.to());
		}
		return sums.report();
	}

	/** Both ends are where hours of the store's clock begin. */
	private void addHours(FlowSums sums, String store, Instant from, Instant to) {
		add(sums, Step.HOUR, store, Math.floorDiv(from.getEpochSecond(), 60L), Math.floorDiv(to.getEpochSecond(), 60L));
	}

	private void add(FlowSums sums, Step step, String store, long from, long to) {
		if (from < to) {
			this.flows.forEach(step, store, from, to, sums::add);
		}
	}

}
