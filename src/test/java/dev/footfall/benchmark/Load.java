package dev.footfall.benchmark;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends readings when they are due. Each partition has areas of its own, so that the
 * visits of its areas say which of its readings are shown.
 */
final class Load implements AutoCloseable {

	private final Producer<byte[], byte[]> producer;

	private final String topic;

	private final int partitions;

	private final Sensors sensors;

	private final Schedule schedule;

	private volatile Exception failure;

	Load(String bootstrapServers, String topic, Sensors sensors, Schedule schedule) {
		this.producer = LocalKafka.producer(bootstrapServers, Map.of());
		this.topic = topic;
		this.partitions = this.producer.partitionsFor(topic).size();
		this.sensors = sensors;
		this.schedule = schedule;
	}

	/** Send readings from the first up to, but not including, the end. */
	void send(long first, long end) {
		for (long i = first; i < end; i++) {
			this.schedule.awaitDue(i);
			int partition = (int) (i % this.partitions);
			long due = this.schedule.dueMillis(i);
			byte[] reading = this.sensors.reading(Instant.ofEpochMilli(due), partition, this.partitions);
			this.producer.send(new ProducerRecord<>(this.topic, partition, due, null, reading),
					(metadata, ex) -> this.failure = (ex != null) ? ex : this.failure);
		}
		if (this.failure != null) {
			throw new IllegalStateException("Kafka refused a reading", this.failure);
		}
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
