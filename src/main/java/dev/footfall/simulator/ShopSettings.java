package dev.footfall.simulator;

/**
 * What makes one simulated shop differ from another.
 *
 * @param seed of all its chance
 * @param store its name, or null for the receiver's default
 * @param startMillis before which nothing is sent
 * @param conditions who comes
 * @param tills in front of which customers queue; 0 for as many as it takes
 * @param crowds whether people draw people and make stays short
 * @param heartbeats whether sensors say every 30 s that they are alive
 */
record ShopSettings(long seed, Name store, long startMillis, Conditions conditions, int tills, boolean crowds,
		boolean heartbeats) {

	static final int TILLS = 3;

	/** A shop that is full from the start, because it is as busy at any time. */
	boolean isSteady() {
		return this.conditions instanceof SteadyRate;
	}

}
