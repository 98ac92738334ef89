package dev.footfall.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records from the command line, without Spring: idempotent, acknowledged by all
 * replicas. Blocks while Kafka is slow. Belongs to one thread.
 */
public final class ReadingProducer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int BATCH_BYTES = 128 * 1024;

	private final String topic;

	private final List<Header> headers;

	private final KafkaProducer<byte[], byte[]> producer;

	private final AtomicLong acknowledged = new AtomicLong();

	private volatile Exception failure;

	/**
	 * @param bootstrapServers {@code host:port}, separated by commas
	 * @param simulated whether the records are made up, see {@link SimulationHeader}
	 * @throws BrokerUnavailableException when the topic can't be found there
	 */
	public ReadingProducer(String bootstrapServers, String topic, boolean simulated) {
		this.topic = topic;
		this.headers = simulated ? SimulationHeader.HEADERS : List.of();
		try {
			this.producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
					ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
					ProducerConfig.LINGER_MS_CONFIG, 5, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
					ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis()), new ByteArraySerializer(),
					new ByteArraySerializer());
		}
		catch (KafkaException ex) {
			throw new BrokerUnavailableException(reason(ex), ex);
		}
		try {
			this.producer.partitionsFor(topic);
		}
		catch (KafkaException ex) {
			this.producer.close(Duration.ZERO);
			throw new BrokerUnavailableException(
					"Kafka at %s has no topic %s, or does not answer".formatted(bootstrapServers, topic), ex);
		}
	}

	/**
	 * Hand over one record.
	 * @param timestampMillis its timestamp, or null for the time at which it is sent
	 * @throws BrokerUnavailableException when Kafka refused this one or one before
	 */
	public void send(byte[] value, Long timestampMillis) {
		throwFailure();
		try {
			this.producer.send(new ProducerRecord<>(this.topic, null, timestampMillis, null, value, this.headers),
					(metadata, exception) -> note(exception));
		}
		catch (KafkaException ex) {
			throw new BrokerUnavailableException(reason(ex), ex);
		}
	}

	private void note(Exception exception) {
		if (exception != null) {
			this.failure = exception;
		}
		else {
			this.acknowledged.incrementAndGet();
		}
	}

	private void throwFailure() {
		if (this.failure != null) {
			throw new BrokerUnavailableException(reason(this.failure), this.failure);
		}
	}

	private static String reason(Exception exception) {
		Throwable cause = (exception.getCause() != null) ? exception.getCause() : exception;
		return "Kafka: " + cause.getMessage();
	}

	/**
	 * Wait for every acknowledgement.
	 * @throws BrokerUnavailableException when Kafka refused a record
	 */
	public void flush() {
		this.producer.flush();
		throwFailure();
	}

	/** Records that all replicas have. */
	public long acknowledged() {
		return this.acknowledged.get();
	}

	@Override
	public void close() {
		this.producer.close(PATIENCE);
	}

}
