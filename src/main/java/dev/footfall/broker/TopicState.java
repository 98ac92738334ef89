package dev.footfall.broker;

import java.util.Map;

/**
 * The topic of readings at one moment.
 *
 * @param name its name
 * @param id Kafka's id of this very topic
 * @param logs bounds of each partition's log
 */
public record TopicState(String name, String id, Map<Integer, Log> logs) {

	public TopicState {
		logs = Map.copyOf(logs);
	}

	/**
	 * Bounds of one partition's log.
	 *
	 * @param earliest the first offset that can be read
	 * @param end the offset the next record will get
	 */
	public record Log(long earliest, long end) {
	}

}
