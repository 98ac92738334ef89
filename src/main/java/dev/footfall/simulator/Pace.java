package dev.footfall.simulator;

/**
 * How fast the simulation goes: by rate, by speed, or as fast as possible; one of them.
 *
 * @param rate readings per second of a shop that is as busy as that takes, else null
 * @param speed seconds of simulated time that pass in a second, else null
 */
record Pace(Integer rate, Integer speed) {

	/** The time of the shop is the time of the wall. */
	static final Pace REAL_TIME = speed(1);

	/** Only Kafka and the clock on the wall are a limit. */
	static final Pace UNLIMITED = new Pace(null, null);

	static final int MAX_SPEED = 60;

	static Pace rate(int readingsPerSecond) {
		return new Pace(readingsPerSecond, null);
	}

	static Pace speed(int times) {
		return new Pace(null, times);
	}

	boolean isByRate() {
		return this.rate != null;
	}

	boolean isUnlimited() {
		return this.rate == null && this.speed == null;
	}

	/** Simulated seconds per second. */
	double factor() {
		if (isUnlimited()) {
			return Double.POSITIVE_INFINITY;
		}
		return isByRate() ? 1 : this.speed;
	}

	@Override
	public String toString() {
		if (isUnlimited()) {
			return "as fast as possible";
		}
		return isByRate() ? this.rate + " readings/s" : this.speed + " ×";
	}

}
