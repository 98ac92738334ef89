package dev.footfall.metrics.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.CellRange;
import dev.footfall.ledger.Detail;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;
import dev.footfall.summary.Tally;

/**
 * What each location of a store came to between two minutes, at most a day or so apart.
 * Whole hours come from their cells; the rest from minutes while those are kept, and
 * otherwise from a part of their hour, as if its visits had come evenly.
 */
final class Levels {

	private final Map<String, Level> byLocation = new HashMap<>();

	private final History history;

	private final String store;

	private final Calendar hours;

	private boolean recorded;

	private boolean exact = true;

	private Levels(History history, String store, ZoneId zone) {
		this.history = history;
		this.store = store;
		this.hours = new Calendar(Step.HOUR, zone);
	}

	/**
	 * Add up what was recorded.
	 * @param from the first minute
	 * @param to where the last minute ends
	 */
	static Levels between(History history, String store, ZoneId zone, Instant from, Instant to) {
		Levels levels = new Levels(history, store, zone);
		if (from.isBefore(to)) {
			levels.hours.between(from, to).forEach((hour) -> levels.add(hour, from, to));
		}
		return levels;
	}

	private void add(Stretch hour, Instant from, Instant to) {
		Instant start = from.isAfter(hour.from()) ? from : hour.from();
		Instant end = to.isBefore(hour.to()) ? to : hour.to();
		Map<String, Tally.Sums> whole = sums(Step.HOUR, hour.start(), hour.start() + 1);
		double part = (double) Duration.between(start, end).toMillis() / hour.length().toMillis();
		if (part == 1) {
			whole.forEach((location, sums) -> add(location, Level.of(sums)));
		}
		else {
			addPart(hour, start, end, whole, part);
		}
	}

	/** Minutes are read after their hour, so they are complete if they are not fewer. */
	private void addPart(Stretch hour, Instant start, Instant end, Map<String, Tally.Sums> whole, double part) {
		Map<String, Tally.Sums> allMinutes = sums(Step.MINUTE, minute(hour.from()), minute(hour.to()));
		Map<String, Tally.Sums> minutes = sums(Step.MINUTE, minute(start), minute(end));
		whole.forEach((location, sums) -> {
			boolean complete = allMinutes.getOrDefault(location, Tally.Sums.NONE).visits() >= sums.visits();
			if (!complete) {
				this.exact = false;
				add(location, Level.of(sums).times(part));
			}
			else if (minutes.containsKey(location)) {
				add(location, Level.of(minutes.get(location)));
			}
		});
	}

	private void add(String location, Level level) {
		this.recorded = true;
		this.byLocation.merge(location, level, Level::plus);
	}

	private Map<String, Tally.Sums> sums(Step step, long from, long to) {
		Map<String, Tally> tallies = new HashMap<>();
		Iterator<List<Cell>> walk = this.history.walk(new CellRange(step, this.store, Set.of(), from, to, Detail.SUMS));
		walk.forEachRemaining((cells) -> cells.forEach(
				(cell) -> tallies.computeIfAbsent(cell.area().location(), (key) -> new Tally()).add(cell.tally())));
		Map<String, Tally.Sums> sums = new HashMap<>();
		tallies.forEach((location, tally) -> sums.put(location, tally.sums()));
		return sums;
	}

	private static long minute(Instant instant) {
		return Math.floorDiv(instant.getEpochSecond(), 60L);
	}

	/** By location; those of which nothing was recorded are missing. */
	Map<String, Level> byLocation() {
		return this.byLocation;
	}

	/** Whether anything was recorded of the store. */
	boolean isRecorded() {
		return this.recorded;
	}

	/** Whether no part of an hour had to stand in for minutes that were forgotten. */
	boolean isExact() {
		return this.exact;
	}

}
