package dev.footfall.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.footfall.summary.Area;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;

/**
 * What a batch adds to the cells of every step, in the order of the table: by step, start
 * and area. Rows that come in order are written several times as fast.
 */
final class CellChanges {

	private final Map<Step, NavigableMap<Long, List<Change>>> steps = new EnumMap<>(Step.class);

	/** By clock: where the hours of minutes and the days of hours start. */
	private final Map<ZoneId, Map<Step, Map<Long, Long>>> starts = new HashMap<>();

	private CellChanges() {
		for (Step step : Step.values()) {
			this.steps.put(step, new TreeMap<>());
		}
	}

	/**
	 * Those of a summary, whose own tallies are among them and not to be changed.
	 */
	static CellChanges of(Summary summary, StoreZones zones) {
		CellChanges changes = new CellChanges();
		summary.areas()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Area.BY_NAME))
			.forEach((entry) -> changes.add(entry.getKey(), entry.getValue().minutes(),
					zones.of(entry.getKey().store())));
		return changes;
	}

	/** Step by step, because most of the work is merging sketches of minutes. */
	private void add(Area area, Map<Long, Tally> minutes, ZoneId zone) {
		Map<Long, Tally> parts = minutes;
		put(Step.MINUTE, area, parts);
		for (Step step : List.of(Step.HOUR, Step.DAY, Step.ALL)) {
			parts = rolledUp(parts, step, zone);
			put(step, area, parts);
		}
	}

	private Map<Long, Tally> rolledUp(Map<Long, Tally> parts, Step step, ZoneId zone) {
		Map<Long, Long> known = this.starts.computeIfAbsent(zone, (key) -> new EnumMap<>(Step.class))
			.computeIfAbsent(step, (key) -> new HashMap<>());
		Map<Long, Tally> sums = new HashMap<>(2);
		parts.forEach((start, part) -> sums
			.computeIfAbsent(known.computeIfAbsent(start, (key) -> step.start(key, zone)), (key) -> new Tally())
			.add(part));
		return sums;
	}

	private void put(Step step, Area area, Map<Long, Tally> cells) {
		cells.forEach((start, tally) -> this.steps.get(step)
			.computeIfAbsent(start, (key) -> new ArrayList<>())
			.add(new Change(area, tally)));
	}

	/** Tell of all changes, those of one step and start at a time. */
	void forEach(Visitor visitor) {
		this.steps.forEach((step, starts) -> starts.forEach((start, changes) -> visitor.visit(step, start, changes)));
	}

	/**
	 * What is added to one cell.
	 */
	record Change(Area area, Tally tally) {
	}

	/** Gets to know of changes. */
	@FunctionalInterface
	interface Visitor {

		void visit(Step step, long start, List<Change> changes);

	}

}
