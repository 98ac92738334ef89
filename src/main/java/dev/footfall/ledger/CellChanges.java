package dev.footfall.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.footfall.summary.Area;
import dev.footfall.summary.AreaMinutes;
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
	 * @param numbers of its areas
	 */
	static CellChanges of(Summary summary, int[] numbers, StoreZones zones) {
		CellChanges changes = new CellChanges();
		summary.areas()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Area.BY_NAME))
			.forEach((entry) -> changes.add(new Place(entry.getKey(), numbers[entry.getValue().number()]),
					entry.getValue(), zones.of(entry.getKey().store())));
		return changes;
	}

	/** Step by step, because most of the work is merging sketches of minutes. */
	private void add(Place place, AreaMinutes minutes, ZoneId zone) {
		minutes.forEach((minute, tally) -> put(Step.MINUTE, minute, place, tally));
		Map<Long, Tally> hours = rolledUp(minutes::forEach, Step.HOUR, zone);
		Map<Long, Tally> days = rolledUp((part) -> hours.forEach(part::visit), Step.DAY, zone);
		Map<Long, Tally> all = rolledUp((part) -> days.forEach(part::visit), Step.ALL, zone);
		hours.forEach((start, tally) -> put(Step.HOUR, start, place, tally));
		days.forEach((start, tally) -> put(Step.DAY, start, place, tally));
		all.forEach((start, tally) -> put(Step.ALL, start, place, tally));
	}

	private Map<Long, Tally> rolledUp(Consumer<AreaMinutes.MinuteVisitor> parts, Step step, ZoneId zone) {
		Map<Long, Long> known = this.starts.computeIfAbsent(zone, (key) -> new EnumMap<>(Step.class))
			.computeIfAbsent(step, (key) -> new HashMap<>());
		Map<Long, Tally> sums = new HashMap<>(2);
		parts.accept((start, part) -> sums
			.computeIfAbsent(known.computeIfAbsent(start, (key) -> step.start(key, zone)), (key) -> new Tally())
			.add(part));
		return sums;
	}

	private void put(Step step, long start, Place place, Tally tally) {
		this.steps.get(step)
			.computeIfAbsent(start, (key) -> new ArrayList<>())
			.add(new Change(place.area(), place.number(), tally));
	}

	/**
	 * All changes, in portions that are worth a statement.
	 * @param many a portion ends when it has more changes
	 */
	List<List<Column>> portions(int many) {
		List<List<Column>> portions = new ArrayList<>();
		int changes = many + 1;
		for (Column column : columns()) {
			if (changes > many) {
				portions.add(new ArrayList<>());
				changes = 0;
			}
			portions.get(portions.size() - 1).add(column);
			changes += column.changes().size();
		}
		return portions;
	}

	/** How many changes a portion has. */
	static int size(List<Column> portion) {
		return portion.stream().mapToInt((column) -> column.changes().size()).sum();
	}

	/** In the order of the table. */
	private List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		this.steps.forEach(
				(step, starts) -> starts.forEach((start, changes) -> columns.add(new Column(step, start, changes))));
		return columns;
	}

	/**
	 * What is added to the cells of one step and start.
	 */
	record Column(Step step, long start, List<Change> changes) {
	}

	/** An area and its number. */
	private record Place(Area area, int number) {
	}

	/**
	 * What is added to one cell.
	 *
	 * @param number of the area
	 */
	record Change(Area area, int number, Tally tally) {
	}

}
