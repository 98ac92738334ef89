package dev.footfall.reading;

/**
 * The field names of a reading's JSON, fixed by the sensors.
 */
final class WireName {

	static final String TIMESTAMP = "timestamp";

	static final String ID_SENSOR = "id_sensor";

	static final String LOCATION = "location";

	static final String CUSTOMER_ID = "customer_id";

	static final String MOVEMENT_DETECTED = "movement_detected";

	static final String DURATION = "duration";

	static final String TRAFFIC_COUNT = "traffic_count";

	static final String STORE_ID = "store_id";

	private WireName() {
	}

}
