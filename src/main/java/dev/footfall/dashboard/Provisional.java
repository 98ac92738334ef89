package dev.footfall.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.footfall.metrics.MetricsProperties;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.history.Series;
import dev.footfall.metrics.history.Stretch;

/**
 * Says until when figures are open to ordinary corrections: as long as a reading of
 * theirs may arrive and is not yet late. What arrives later than that still corrects
 * them, and is counted as late.
 */
@Component
final class Provisional {

	private final Duration allowedLateness;

	Provisional(MetricsProperties metrics) {
		this.allowedLateness = metrics.allowedLateness();
	}

	/** A window ends now, so it is open for as long as readings may be on their way. */
	OfWindow of(MetricsSnapshot snapshot) {
		Instant until = (snapshot.window() != Window.ALL) ? until(snapshot.asOf()) : null;
		return new OfWindow(until, snapshot.total().late());
	}

	OfPoints of(Series series) {
		return new OfPoints(series.stretches().stream().map(Stretch::to).map(this::until).toList(), series.late());
	}

	private Instant until(Instant end) {
		return end.plus(this.allowedLateness);
	}

	/**
	 * Of a window.
	 *
	 * @param until the window's end and the allowed lateness; null for all time, which is
	 * always open
	 * @param late late visits that are in the window's figures
	 */
	record OfWindow(Instant until, long late) {
	}

	/**
	 * Of points of the past, one after the other.
	 *
	 * @param until each point's end and the allowed lateness
	 * @param late late visits that are in each point's figures, of all areas answered
	 */
	record OfPoints(List<Instant> until, List<Long> late) {
	}

}
