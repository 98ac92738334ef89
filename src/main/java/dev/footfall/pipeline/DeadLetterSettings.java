package dev.footfall.pipeline;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the fold sends what it rejects; travels to the executors.
 *
 * @param topic the dead-letter topic
 * @param producer Kafka's own producer settings
 */
record DeadLetterSettings(String topic, Map<String, Object> producer) implements Serializable {

	DeadLetterSettings {
		producer = new HashMap<>(producer);
	}

}
