package dev.footfall.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * Running tallies of every area over a range of minutes. Sums and histograms are added
 * when a minute enters and taken back when it leaves; the customers of an area that a
 * minute leaves are merged anew from the minutes that stay.
 */
final class SlidingTallies {

	private final Map<Area, Tally> tallies = new HashMap<>();

	private long first = 0;

	private long last = -1;

	/** Take in what a minute got, if the minute is in the range. */
	void add(Area area, long minute, Tally tally) {
		if (minute >= this.first && minute <= this.last) {
			add(area, tally);
		}
	}

	/** Move the range over cells that cover both the old and the new one. */
	void moveTo(long newFirst, long newLast, MinuteCells cells) {
		if (newFirst == this.first && newLast == this.last) {
			return;
		}
		boolean overlaps = newFirst >= this.first && newFirst <= this.last && newLast >= this.last;
		if (overlaps && cells.covers(this.first, newLast)) {
			Set<Area> left = new HashSet<>();
			cells.between(this.first, newFirst - 1).values().forEach((minute) -> {
				minute.forEach(this::subtract);
				left.addAll(minute.keySet());
			});
			cells.between(this.last + 1, newLast).values().forEach((minute) -> minute.forEach(this::add));
			left.forEach((area) -> this.tallies.computeIfPresent(area,
					(key, tally) -> tally.withCustomersOf(staying(key, cells.between(newFirst, newLast)))));
		}
		else {
			this.tallies.clear();
			cells.between(newFirst, newLast).values().forEach((minute) -> minute.forEach(this::add));
		}
		this.first = newFirst;
		this.last = newLast;
	}

	private void add(Area area, Tally tally) {
		this.tallies.computeIfAbsent(area, (key) -> new Tally()).add(tally);
	}

	private void subtract(Area area, Tally tally) {
		Tally running = this.tallies.get(area);
		running.subtract(tally);
		if (running.isEmpty()) {
			this.tallies.remove(area);
		}
	}

	private static Tally staying(Area area, Map<Long, Map<Area, Tally>> minutes) {
		Tally staying = new Tally();
		minutes.values().forEach((minute) -> {
			Tally tally = minute.get(area);
			if (tally != null) {
				staying.add(tally);
			}
		});
		return staying;
	}

	Map<Area, Tally> tallies() {
		return this.tallies;
	}

	void clear() {
		this.tallies.clear();
		this.first = 0;
		this.last = -1;
	}

}
