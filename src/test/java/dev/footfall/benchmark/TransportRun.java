package dev.footfall.benchmark;

import java.util.Map;

/**
 * The same consumers as the loop's, and nothing done with what they read: no application
 * on these clients can be faster. Knows only how many records there were.
 */
final class TransportRun implements Run {

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		Stopwatch.start();
		long records = TopicReader.toEnd(course, Count::new).stream().mapToLong((count) -> count.records).sum();
		Stopwatch.stop();
		if (records != course.readings()) {
			throw new IllegalStateException("Read %,d records".formatted(records));
		}
		return Map.of();
	}

	/** Of one partition. */
	private static final class Count implements TopicReader.PartitionVisitor {

		private long records;

		@Override
		public void accept(byte[] value) {
			this.records++;
		}

	}

}
