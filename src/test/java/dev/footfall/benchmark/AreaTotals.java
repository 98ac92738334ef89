package dev.footfall.benchmark;

/**
 * What every peer has to find out about an area.
 */
record AreaTotals(long visits, long traffic, long dwellMillis) {

	/** From sums in seconds, as the simpler peers keep them. */
	static AreaTotals of(long visits, long traffic, double dwellSeconds) {
		return new AreaTotals(visits, traffic, Math.round(dwellSeconds * 1000));
	}

	AreaTotals plus(AreaTotals other) {
		return new AreaTotals(this.visits + other.visits, this.traffic + other.traffic,
				this.dwellMillis + other.dwellMillis);
	}

}
