package dev.footfall.metrics.history;

import java.util.List;
import java.util.Objects;

/**
 * How customers of a store went from area to area in some stretch of time.
 *
 * @param lines one for each pair of areas, the most frequent first, ties by name
 * @param count all transitions
 * @param medianGap of all of them, seconds; null without any
 */
public record FlowReport(List<Line> lines, long count, Double medianGap) {

	public FlowReport {
		lines = List.copyOf(lines);
	}

	/** The pairs that are counted one by one. */
	public List<Line> pairs() {
		return this.lines.stream().filter((line) -> line.to() != null).toList();
	}

	/** Transitions of pairs that are not counted one by one. */
	public long others() {
		return this.lines.stream().filter((line) -> Objects.isNull(line.to())).mapToLong(Line::count).sum();
	}

	/**
	 * One pair of areas.
	 *
	 * @param from the area that customers left
	 * @param to the area they went to; null for all those beyond the cap
	 * @param count transitions whose second visit lies in the time
	 * @param share of all transitions that leave {@code from}, 0 to 1
	 * @param medianGap between the two visits, seconds
	 */
	public record Line(String from, String to, long count, double share, Double medianGap) {
	}

}
