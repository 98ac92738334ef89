package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.footfall.summary.Tally;

/**
 * What the visits of one store in one window add up to, true at one moment: the sums and
 * sketches behind a {@link MetricsSnapshot}, for those who derive more from them.
 *
 * @param asOf the stream's time, where the window ends
 * @param length how long the window is; null when it has no beginning
 * @param areas every group of locations known to the store; the tallies are the reader's
 * own
 */
public record WindowTallies(Instant asOf, Duration length, Map<String, Tally> areas) {

	public WindowTallies {
		areas = Map.copyOf(areas);
	}

}
