package dev.footfall.benchmark;

/**
 * Sums of one area as the hand-written peers keep them. Public and with public fields,
 * because Flink serialises it as a POJO.
 */
public final class AreaSums {

	public long visits;

	public long traffic;

	public double dwellSeconds;

	void add(AreaReading reading) {
		add(reading.duration(), reading.traffic());
	}

	void add(double duration, int trafficCount) {
		this.visits++;
		this.traffic += trafficCount;
		this.dwellSeconds += duration;
	}

	AreaTotals totals() {
		return AreaTotals.of(this.visits, this.traffic, this.dwellSeconds);
	}

}
