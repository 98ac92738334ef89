package dev.footfall.summary;

import java.io.Serializable;
import java.time.Duration;

/**
 * What the fold needs to know besides the readings; travels to the executors.
 *
 * @param allowedLateness how long after its event time a reading may reach Kafka before
 * it is late
 * @param areas tell from which dwell on a visit counts as engaged
 * @param maxAreas areas that a fold keeps one by one, so that a task stays within its
 * memory whatever is sent; further ones, by the order of their records, count as
 * {@link Area#OTHER}. As many as the Ledger lets in, so a task only meets the cap when a
 * single batch brings more than may ever be counted one by one; which of those are kept
 * then depends on how records are cut into tasks, and sums do not
 */
public record FoldSettings(Duration allowedLateness, AreaProfiles areas, int maxAreas) implements Serializable {

	/** An hour of allowed lateness, and no layouts. */
	public static final FoldSettings DEFAULT = new FoldSettings(Duration.ofHours(1), AreaProfiles.NONE,
			Integer.MAX_VALUE);

}
