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
 * minute leaves are merged anew from the minutes that stay. While nobody asks there are
 * none: they are added up when they are asked for, and kept up from then on.
 */
final class SlidingTallies {

	/** After so many moves without a question nobody seems to look. */
	private static final int MOVES_UNASKED = 2;

	private final Map<Area, Tally> tallies = new HashMap<>();

	private MinuteCells cells;

	private int movesUnasked;

	/** Whether the tallies have to be added up before they are shown. */
	private boolean isIdle;

	private long first = 0;

	private long last = -1;

	/** Take in what a minute got, if the minute is in the range. */
	void add(Area area, long minute, Tally tally) {
		if (!this.isIdle && minute >= this.first && minute <= this.last) {
			add(area, tally);
		}
	}

	/** Move the range over cells that cover both the old and the new one. */
	void moveTo(long newFirst, long newLast, MinuteCells minutes) {
		this.cells = minutes;
		if (newFirst == this.first && newLast == this.last) {
			return;
		}
		this.movesUnasked++;
		if (this.movesUnasked > MOVES_UNASKED) {
			this.isIdle = true;
			this.tallies.clear();
		}
		else {
			move(newFirst, newLast);
		}
		this.first = newFirst;
		this.last = newLast;
	}

	private void move(long newFirst, long newLast) {
		boolean overlaps = newFirst >= this.first && newFirst <= this.last && newLast >= this.last;
		if (overlaps && this.cells.covers(this.first, newLast)) {
			Set<Area> left = new HashSet<>();
			this.cells.between(this.first, newFirst - 1).values().forEach((minute) -> {
				minute.forEach(this::subtract);
				left.addAll(minute.keySet());
			});
			this.cells.between(this.last + 1, newLast).values().forEach((minute) -> minute.forEach(this::add));
			left.forEach((area) -> this.tallies.computeIfPresent(area,
					(key, tally) -> tally.withCustomersOf(staying(key, this.cells.between(newFirst, newLast)))));
		}
		else {
			this.tallies.clear();
			this.cells.between(newFirst, newLast).values().forEach((minute) -> minute.forEach(this::add));
		}
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
		this.movesUnasked = 0;
		if (this.isIdle) {
			this.isIdle = false;
			this.cells.between(this.first, this.last).values().forEach((minute) -> minute.forEach(this::add));
		}
		return this.tallies;
	}

	void clear() {
		this.tallies.clear();
		this.first = 0;
		this.last = -1;
	}

}
