package dev.footfall.pipeline;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * The offsets of one partition that belong to a batch; travels to the executors.
 *
 * @param topic the topic
 * @param partition the partition
 * @param from the first offset
 * @param until the offset after the last
 * @param consumer Kafka's own consumer settings
 */
record RecordRange(String topic, int partition, long from, long until,
		Map<String, Object> consumer) implements Serializable {

	RecordRange {
		consumer = new HashMap<>(consumer);
	}

	long size() {
		return this.until - this.from;
	}

}
