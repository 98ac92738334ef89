package dev.footfall.broker;

/**
 * A record that is yet to be sent.
 *
 * @param value its bytes
 * @param timestampMillis the Kafka record's timestamp, milliseconds since the epoch
 * @param receipt what the sender wants back with the acknowledgement
 * @param <T> type of the receipt
 */
public record OutgoingRecord<T>(byte[] value, long timestampMillis, T receipt) {
}
