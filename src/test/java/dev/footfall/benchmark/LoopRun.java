package dev.footfall.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A thread per partition that reads, parses and adds up.
 */
final class LoopRun implements Run {

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		Stopwatch.start();
		Map<String, AreaTotals> totals = new TreeMap<>();
		for (Sums partition : TopicReader.toEnd(course, Sums::new)) {
			partition.areas.forEach((area, sums) -> totals.merge(area, sums.totals(), AreaTotals::plus));
		}
		Stopwatch.stop();
		return totals;
	}

	@Override
	public void follow(Course course, Updates updates) throws Exception {
		TopicReader.forever(course, () -> new LiveSums(updates));
	}

	/** Of one partition. */
	private static class Sums implements TopicReader.PartitionVisitor {

		final Map<String, AreaSums> areas = new HashMap<>();

		@Override
		public void accept(byte[] value) {
			AreaReading reading = AreaReading.parse(value);
			if (reading != null) {
				this.areas.computeIfAbsent(reading.location(), (key) -> new AreaSums()).add(reading);
			}
		}

	}

	/** Told after every poll. */
	private static final class LiveSums extends Sums {

		private final Updates updates;

		LiveSums(Updates updates) {
			this.updates = updates;
		}

		@Override
		public void polled() {
			this.areas.forEach((area, sums) -> this.updates.updated(area, sums.visits));
		}

	}

}
