package dev.footfall.ledger;

import java.util.Map;
import java.util.stream.LongStream;

import dev.footfall.Readings;
import dev.footfall.ledger.TopicLog.Bounds;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Summary;

/**
 * What the query would hand to the Ledger, and the topic it read.
 */
public final class Batches {

	public static final String TOPIC = "footfall.readings";

	private Batches() {
	}

	/** The plain visit at each of these offsets, both ends included. */
	public static Summary visits(int partition, long first, long last) {
		return visitsAt(partition, LongStream.rangeClosed(first, last).toArray());
	}

	/** The plain visit at each of these offsets. */
	static Summary visitsAt(int partition, long... offsets) {
		Summary summary = new Summary();
		for (long offset : offsets) {
			summary.fold(partition, offset, Readings.RECORD_MILLIS, Readings.visit().accepted());
		}
		return summary;
	}

	/** These records, one offset each, none of them late. */
	public static Summary records(int partition, long first, Verdict... verdicts) {
		Summary summary = new Summary();
		for (int i = 0; i < verdicts.length; i++) {
			summary.fold(partition, first + i, Readings.recordMillis(verdicts[i]), verdicts[i]);
		}
		return summary;
	}

	/** A topic of one partition. */
	public static TopicLog log(String topicId, long earliest, long end) {
		return log(topicId, Map.of(0, new Bounds(earliest, end)));
	}

	/** A topic of several partitions. */
	public static TopicLog log(String topicId, Map<Integer, Bounds> partitions) {
		return new TopicLog(TOPIC, topicId, partitions);
	}

}
