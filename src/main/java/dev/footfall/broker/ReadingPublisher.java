package dev.footfall.broker;

import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Flux;
import reactor.kafka.sender.KafkaSender;
import reactor.kafka.sender.SenderOptions;
import reactor.kafka.sender.SenderRecord;

import dev.footfall.reading.Reading;
import dev.footfall.reading.ReadingWriter;

/**
 * Publishes readings to Kafka, idempotent and acknowledged by all replicas. Readings wait
 * upstream while Kafka is slow; at most {@value #IN_FLIGHT} are under way.
 */
public final class ReadingPublisher implements DisposableBean {

	private static final int IN_FLIGHT = 1024;

	private final String topic;

	private final KafkaSender<byte[], byte[]> sender;

	private final ReadingWriter writer = new ReadingWriter();

	ReadingPublisher(String topic, KafkaClientSettings settings) {
		this.topic = topic;
		Map<String, Object> properties = settings.with(Map.of(ProducerConfig.ACKS_CONFIG, "all",
				ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.LINGER_MS_CONFIG, 5));
		this.sender = KafkaSender.create(SenderOptions.<byte[], byte[]>create(properties)
			.withKeySerializer(new ByteArraySerializer())
			.withValueSerializer(new ByteArraySerializer())
			.maxInFlight(IN_FLIGHT));
	}

	/**
	 * Publish readings as they come.
	 * @return an element for each reading that all replicas acknowledged, in the order of
	 * acknowledgement; an error when Kafka refused one
	 */
	public Flux<Reading> publish(Flux<Reading> readings) {
		return this.sender.send(readings.map(this::toRecord)).map((result) -> {
			if (result.exception() != null) {
				throw new BrokerUnavailableException("Kafka refused a reading", result.exception());
			}
			return result.correlationMetadata();
		});
	}

	private SenderRecord<byte[], byte[], Reading> toRecord(Reading reading) {
		return SenderRecord.create(new ProducerRecord<>(this.topic, this.writer.write(reading)), reading);
	}

	@Override
	public void destroy() {
		this.sender.close();
	}

}
