package dev.footfall.metrics;

import java.util.HashMap;
import java.util.Map;

import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * Running sums of every area over a range of minutes.
 */
final class SlidingSums {

	private final Map<Area, Tally> sums = new HashMap<>();

	private long first = 0;

	private long last = -1;

	/** Take in what a minute got, if the minute is in the range. */
	void add(Area area, long minute, Tally tally) {
		if (minute >= this.first && minute <= this.last) {
			this.sums.computeIfAbsent(area, (key) -> new Tally()).add(tally);
		}
	}

	/** Move the range over cells that cover both the old and the new one. */
	void moveTo(long newFirst, long newLast, MinuteCells cells) {
		if (newFirst == this.first && newLast == this.last) {
			return;
		}
		boolean overlaps = newFirst >= this.first && newFirst <= this.last && newLast >= this.last;
		if (overlaps && cells.covers(this.first, newLast)) {
			cells.between(this.first, newFirst - 1).values().forEach((minute) -> minute.forEach(this::subtract));
			cells.between(this.last + 1, newLast).values().forEach((minute) -> minute.forEach(this::add));
		}
		else {
			this.sums.clear();
			cells.between(newFirst, newLast).values().forEach((minute) -> minute.forEach(this::add));
		}
		this.first = newFirst;
		this.last = newLast;
	}

	private void add(Area area, Tally tally) {
		this.sums.computeIfAbsent(area, (key) -> new Tally()).add(tally);
	}

	private void subtract(Area area, Tally tally) {
		Tally sum = this.sums.get(area);
		sum.subtract(tally);
		if (sum.visits() == 0) {
			this.sums.remove(area);
		}
	}

	Map<Area, Tally> sums() {
		return this.sums;
	}

	void clear() {
		this.sums.clear();
		this.first = 0;
		this.last = -1;
	}

}
