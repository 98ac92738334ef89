package dev.footfall.summary;

import java.io.Serializable;
import java.time.Duration;

/**
 * What the fold needs to know besides the readings; travels to the executors.
 *
 * @param allowedLateness how long after its event time a reading may reach Kafka before
 * it is late
 */
public record FoldSettings(Duration allowedLateness) implements Serializable {

	/** An hour of allowed lateness. */
	public static final FoldSettings DEFAULT = new FoldSettings(Duration.ofHours(1));

}
