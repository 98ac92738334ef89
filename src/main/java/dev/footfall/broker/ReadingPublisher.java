package dev.footfall.broker;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Flux;
import reactor.kafka.sender.KafkaSender;
import reactor.kafka.sender.SenderOptions;
import reactor.kafka.sender.SenderRecord;

/**
 * Publishes the simulator's readings to Kafka, idempotent and acknowledged by all
 * replicas. Readings wait upstream while Kafka is slow; at most {@value #IN_FLIGHT} are
 * under way. The producer never gives one up: a record that timed out may be in the log
 * or not, and whoever counts what was sent could not know.
 */
public final class ReadingPublisher implements DisposableBean {

	private static final int IN_FLIGHT = 1024;

	private static final Duration CLOSE = Duration.ofSeconds(2);

	private final String topic;

	private final KafkaSender<byte[], byte[]> sender;

	ReadingPublisher(String topic, KafkaClientSettings settings) {
		this.topic = topic;
		Map<String, Object> properties = settings
			.with(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
					ProducerConfig.LINGER_MS_CONFIG, 5, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
					ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
		this.sender = KafkaSender.create(SenderOptions.<byte[], byte[]>create(properties)
			.withKeySerializer(new ByteArraySerializer())
			.withValueSerializer(new ByteArraySerializer())
			.closeTimeout(CLOSE)
			.maxInFlight(IN_FLIGHT));
	}

	/**
	 * Publish records as they come.
	 * @return the receipt of each record that all replicas acknowledged, in the order of
	 * acknowledgement; an error when Kafka refused one
	 */
	public <T> Flux<T> publish(Flux<OutgoingRecord<T>> records) {
		return this.sender.send(records.map(this::toRecord)).map((result) -> {
			if (result.exception() != null) {
				throw new BrokerUnavailableException("Kafka refused a reading", result.exception());
			}
			return result.correlationMetadata();
		});
	}

	private <T> SenderRecord<byte[], byte[], T> toRecord(OutgoingRecord<T> outgoing) {
		return SenderRecord.create(new ProducerRecord<>(this.topic, null, outgoing.timestampMillis(), null,
				outgoing.value(), SimulationHeader.HEADERS), outgoing.receipt());
	}

	@Override
	public void destroy() {
		this.sender.close();
	}

}
