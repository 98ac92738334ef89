package dev.footfall.reading;

/**
 * What one sensor said about one customer's stay in one area.
 *
 * @param store the shop; null only in a reading that is yet to be sent, for the default
 * store
 * @param location the area as it was sent, trimmed; null only in a heartbeat
 * @param customer pseudonymous customer, or null when the sensor did not know
 * @param sensor the sensor, or null
 * @param eventMillis when the movement was detected, milliseconds since the epoch (UTC)
 * @param timestampSubstituted whether the Kafka record's timestamp stands in for a
 * missing or unreadable one
 * @param dwellMillis how long the customer stayed, rounded half up to milliseconds
 * @param traffic customers that passed the sensor in its counting period
 */
public record Reading(String store, String location, String customer, String sensor, long eventMillis,
		boolean timestampSubstituted, long dwellMillis, int traffic) {
}
