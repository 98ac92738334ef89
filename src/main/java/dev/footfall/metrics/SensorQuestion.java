package dev.footfall.metrics;

/**
 * Which sensors are asked for, in the order of store and name. What is null does not
 * matter.
 *
 * @param store of this store
 * @param location whose area this is
 * @param silent silent, or not
 * @param after those that come after it
 * @param limit how many at most
 */
public record SensorQuestion(String store, String location, Boolean silent, Place after, int limit) {

	/** The same question for more or fewer of them. */
	public SensorQuestion withLimit(int newLimit) {
		return new SensorQuestion(this.store, this.location, this.silent, this.after, newLimit);
	}

	/**
	 * A sensor's place in the order.
	 */
	public record Place(String store, String sensor) {
	}

}
