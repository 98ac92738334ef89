package dev.footfall.metrics;

import java.time.Instant;

/**
 * How one sensor is doing.
 *
 * @param store its shop
 * @param sensor its name
 * @param location the area where it was last, as it was sent; null when it never said
 * @param readings visits that count
 * @param heartbeats signs of life without a visit
 * @param lastReading event time of the last visit, or null
 * @param lastHeartbeat event time of the last heartbeat, or null
 * @param silent whether it should have been heard by now
 */
public record SensorStatus(String store, String sensor, String location, long readings, long heartbeats,
		Instant lastReading, Instant lastHeartbeat, boolean silent) {
}
