package dev.footfall.pipeline;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the fold sends what it rejects; travels to the executors.
 *
 * @param origin the topic the records came from
 * @param topic the dead-letter topic
 * @param producer Kafka's own producer settings
 */
record DeadLetterSettings(String origin, String topic, Map<String, Object> producer) implements Serializable {

	DeadLetterSettings {
		producer = new HashMap<>(producer);
	}

}
