package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.Step;
import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * Running tallies of every area from the beginning of the store's day to the running
 * minute. They only grow; when a day begins or the clock jumps they are built anew from
 * the hours that are over, which the Ledger has, and the minutes of the running one.
 */
final class TodayTallies {

	private final Map<Area, Tally> tallies = new HashMap<>();

	private final ZoneId zone;

	private final Source source;

	private long first = 0;

	private long last = -1;

	TodayTallies(ZoneId zone, Source source) {
		this.zone = zone;
		this.source = source;
	}

	/** Reads hours from the Ledger that start within a range, both ends included. */
	interface Source {

		List<Cell> read(long from, long to);

	}

	/** Take in what a minute got, if it is one of today's. */
	void add(Area area, long minute, Tally tally) {
		if (minute >= this.first && minute <= this.last) {
			add(area, tally);
		}
	}

	/**
	 * Let the day end now. When reading fails, nothing has moved.
	 * @param cells cover the running minute and the hour before it
	 */
	void moveTo(Instant now, MinuteCells cells) {
		long newFirst = Window.TODAY.firstMinute(now, this.zone);
		long newLast = Window.minute(now);
		boolean goesOn = goesOn(now, (from) -> cells.covers(from, newLast));
		long missing = goesOn ? this.last + 1 : Step.HOUR.start(newLast, this.zone);
		if (!goesOn) {
			FloorCells.Range over = hours(now);
			List<Cell> hours = this.source.read(over.from(), over.to());
			this.tallies.clear();
			hours.forEach((hour) -> add(hour.area(), hour.tally()));
		}
		cells.between(missing, newLast).values().forEach((minute) -> minute.forEach(this::add));
		this.first = newFirst;
		this.last = newLast;
	}

	/**
	 * Whether it has nothing to read when it ends then.
	 * @param covered whether the minutes from there to then are at hand
	 */
	boolean goesOn(Instant now, LongPredicate covered) {
		return Window.TODAY.firstMinute(now, this.zone) == this.first && Window.minute(now) >= this.last
				&& covered.test(this.last + 1);
	}

	/** The hours of the day that are over then. */
	FloorCells.Range hours(Instant now) {
		return new FloorCells.Range(Step.HOUR, Window.TODAY.firstMinute(now, this.zone),
				Step.HOUR.start(Window.minute(now), this.zone) - 1);
	}

	private void add(Area area, Tally tally) {
		this.tallies.computeIfAbsent(area, (key) -> new Tally()).add(tally);
	}

	/** Whether it has no day yet and takes nothing in. */
	boolean isNew() {
		return this.last < this.first;
	}

	Map<Area, Tally> tallies() {
		return this.tallies;
	}

}
