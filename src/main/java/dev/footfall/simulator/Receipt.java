package dev.footfall.simulator;

/**
 * What Footfall should make of a record, noted when it is made and counted when Kafka has
 * it.
 *
 * @param kind the verdict
 * @param area where a visit adds to, else null
 * @param dwellMillis of a visit
 * @param traffic of a visit
 */
record Receipt(Kind kind, AreaKey area, long dwellMillis, int traffic) {

	static final Receipt HEARTBEAT = new Receipt(Kind.HEARTBEAT, null, 0, 0);

	static final Receipt REJECTED = new Receipt(Kind.REJECTED, null, 0, 0);

	/** What becomes of a record. */
	enum Kind {

		VISIT, HEARTBEAT, REJECTED

	}

	/**
	 * An area as Footfall knows it.
	 *
	 * @param store the shop; null for the default one
	 * @param location the area
	 */
	record AreaKey(String store, String location) {
	}

}
