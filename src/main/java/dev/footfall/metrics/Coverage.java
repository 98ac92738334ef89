package dev.footfall.metrics;

/**
 * How far an area was watched in a window, so that "no visits" and "not heard from"
 * differ. Counted over the whole minutes that have passed, while the store was open, of
 * each sensor from the first minute on in which it was heard at all.
 *
 * @param sensors sensors whose area it is
 * @param silent those that are silent now
 * @param heardMinutes minutes in which a sensor was heard, summed over sensors
 * @param expectedMinutes minutes in which it should have been
 */
public record Coverage(int sensors, int silent, long heardMinutes, long expectedMinutes) {

	/** No sensor. */
	public static final Coverage NONE = new Coverage(0, 0, 0, 0);

	/** Minutes heard by minutes expected, 0 to 1; null when none was expected. */
	public Double ratio() {
		return (this.expectedMinutes > 0) ? (double) this.heardMinutes / this.expectedMinutes : null;
	}

	/** Both together, as when several locations are one area. */
	public Coverage plus(Coverage other) {
		return new Coverage(this.sensors + other.sensors, this.silent + other.silent,
				this.heardMinutes + other.heardMinutes, this.expectedMinutes + other.expectedMinutes);
	}

}
