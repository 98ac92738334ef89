package dev.footfall.metrics.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.footfall.ledger.Flow;
import dev.footfall.metrics.history.FlowReport.Line;
import dev.footfall.summary.FlowTally;

/**
 * Adds flows up by groups of locations. What goes between two locations of one group goes
 * nowhere and is left out.
 */
final class FlowSums {

	private static final Comparator<Line> LARGEST_FIRST = Comparator.comparingLong(Line::count)
		.reversed()
		.thenComparing(Line::from)
		.thenComparing(Line::to, Comparator.nullsLast(Comparator.naturalOrder()));

	private final UnaryOperator<String> group;

	private final Map<String, Map<String, FlowTally>> sums = new HashMap<>();

	private final FlowTally total = new FlowTally();

	FlowSums(UnaryOperator<String> group) {
		this.group = group;
	}

	/** Those that are not counted one by one have no destination. */
	void add(Flow flow) {
		String from = this.group.apply(flow.from());
		String to = (flow.to() != null) ? this.group.apply(flow.to()) : null;
		if (!from.equals(to)) {
			this.sums.computeIfAbsent(from, (key) -> new HashMap<>())
				.computeIfAbsent(to, (key) -> new FlowTally())
				.add(flow.tally());
			this.total.add(flow.tally());
		}
	}

	FlowReport report() {
		List<Line> lines = new ArrayList<>();
		this.sums.forEach((from, destinations) -> {
			long leaving = destinations.values().stream().mapToLong(FlowTally::transitions).sum();
			destinations.forEach((to, tally) -> lines.add(new Line(from, to, tally.transitions(),
					(double) tally.transitions() / leaving, medianSeconds(tally))));
		});
		lines.sort(LARGEST_FIRST);
		return new FlowReport(lines, this.total.transitions(), medianSeconds(this.total));
	}

	private static Double medianSeconds(FlowTally tally) {
		return (tally.transitions() > 0) ? tally.gaps().quantileMillis(0.5) / 1000 : null;
	}

}
