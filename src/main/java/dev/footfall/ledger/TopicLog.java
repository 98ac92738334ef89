package dev.footfall.ledger;

import java.util.Map;

/**
 * A topic's log as Kafka holds it at one moment.
 *
 * @param topic its name
 * @param topicId Kafka's id of this very topic; another id under the same name is another
 * topic
 * @param partitions bounds by partition
 */
public record TopicLog(String topic, String topicId, Map<Integer, Bounds> partitions) {

	public TopicLog {
		partitions = Map.copyOf(partitions);
	}

	/**
	 * Bounds of one partition's log.
	 *
	 * @param earliest the first offset that can still be read
	 * @param end the offset the next record will get
	 */
	public record Bounds(long earliest, long end) {
	}

}
