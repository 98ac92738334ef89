package dev.footfall.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.footfall.ledger.Cell;
import dev.footfall.summary.Area;
import dev.footfall.summary.Tally;

/**
 * The recent minutes of every area. Within its range it holds all that was committed;
 * what lies outside is in the Ledger alone.
 */
final class MinuteCells {

	private final NavigableMap<Long, Map<Area, Tally>> minutes = new TreeMap<>();

	private long from = 0;

	private long to = -1;

	/** Reads minutes from the Ledger, both ends included. */
	interface Source {

		List<Cell> read(long from, long to);

	}

	/**
	 * Move the range, dropping what leaves it and reading what enters it. When reading
	 * fails, nothing has moved.
	 */
	void cover(long newFrom, long newTo, Source source) {
		boolean goesOn = goesOn(newFrom, newTo);
		long missing = firstMissing(newFrom, newTo);
		List<Cell> entering = (missing <= newTo) ? source.read(missing, newTo) : List.of();
		if (goesOn) {
			this.minutes.headMap(newFrom, false).clear();
		}
		else {
			this.minutes.clear();
		}
		this.from = newFrom;
		this.to = newTo;
		entering.forEach((cell) -> add(cell.area(), cell.start(), cell.tally()));
	}

	private boolean goesOn(long newFrom, long newTo) {
		return newFrom >= this.from && newFrom <= this.to && newTo >= this.to;
	}

	/** Where reading begins when the range moves there. */
	long firstMissing(long newFrom, long newTo) {
		return goesOn(newFrom, newTo) ? this.to + 1 : newFrom;
	}

	/**
	 * Add to a minute.
	 * @return whether the minute lies within the range
	 */
	boolean add(Area area, long minute, Tally tally) {
		if (minute < this.from || minute > this.to) {
			return false;
		}
		this.minutes.computeIfAbsent(minute, (key) -> new HashMap<>())
			.computeIfAbsent(area, (key) -> new Tally())
			.add(tally);
		return true;
	}

	void clear() {
		this.minutes.clear();
		this.from = 0;
		this.to = -1;
	}

	boolean covers(long first, long last) {
		return first >= this.from && last <= this.to;
	}

	/** The minutes between two, both included. */
	Map<Long, Map<Area, Tally>> between(long first, long last) {
		return (first <= last) ? this.minutes.subMap(first, true, last, true) : Map.of();
	}

	long traffic(Area area, long minute) {
		Tally tally = this.minutes.getOrDefault(minute, Map.of()).get(area);
		return (tally != null) ? tally.traffic() : 0;
	}

}
