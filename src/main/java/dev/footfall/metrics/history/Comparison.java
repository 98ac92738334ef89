package dev.footfall.metrics.history;

import java.time.Instant;
import java.util.List;

import dev.footfall.metrics.Window;

/**
 * A window beside its baseline.
 *
 * @param window the window
 * @param baseline what it is compared with
 * @param from where the compared minutes of the window begin
 * @param to where they end: the running minute is left out
 * @param bases where the stretches that make up the baseline begin
 * @param exact false where minutes that were forgotten had to be taken from their hour
 * @param areas every area the store was ever heard from, by name
 * @param total all of them together
 */
public record Comparison(Window window, Baseline baseline, Instant from, Instant to, List<Instant> bases, boolean exact,
		List<Compared> areas, Compared total) {

	/** With fewer visits a change says nothing. */
	public static final int LEAST_VISITS = 30;

	public Comparison {
		bases = List.copyOf(bases);
		areas = List.copyOf(areas);
	}

	/**
	 * One area, or all.
	 *
	 * @param area its name
	 * @param level what it came to
	 * @param base what it would come to at the baseline; null when nothing was recorded
	 */
	public record Compared(String area, Level level, Level base) {

		/** Whether the baseline has enough visits to compare with. */
		public boolean isComparable() {
			return this.base != null && this.base.visits() >= LEAST_VISITS;
		}

		/** Change of visits, 0.1 for a tenth more; null when not comparable. */
		public Double visitsChange() {
			return isComparable() ? change(this.level.visits(), this.base.visits()) : null;
		}

		/** Change of traffic; null when not comparable, or without traffic before. */
		public Double trafficChange() {
			return (isComparable() && this.base.traffic() > 0) ? change(this.level.traffic(), this.base.traffic())
					: null;
		}

		/** Change of the mean dwell; null when not comparable, or without visits now. */
		public Double averageDwellChange() {
			boolean dwelt = isComparable() && this.base.dwellMillis() > 0 && this.level.visits() > 0;
			return dwelt ? change(this.level.averageDwell(), this.base.averageDwell()) : null;
		}

		private static double change(double now, double before) {
			return now / before - 1;
		}

	}

}
