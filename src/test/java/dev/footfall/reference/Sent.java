package dev.footfall.reference;

/**
 * A record as it lies in the topic.
 *
 * @param partition its partition
 * @param offset its place there
 * @param recordMillis Kafka's timestamp, milliseconds since the epoch
 * @param value its bytes, or null
 */
record Sent(int partition, long offset, long recordMillis, byte[] value) {
}
