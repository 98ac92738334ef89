package dev.footfall.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.footfall.reading.ReadingParser;
import dev.footfall.reading.RejectionReason;

/**
 * The rejected records of one fold, on their way to the dead-letter topic. They are
 * acknowledged before the fold's summary counts: at least once, and a repetition is
 * recognisable by its key {@code topic/partition/offset}. When the topic can't be written
 * the batch fails, so that nothing is dropped silently.
 */
final class DeadLetters {

	private static final int MAX_BYTES = ReadingParser.MAX_RECORD_BYTES;

	/** One producer per set of settings, shared by the folds of this process. */
	private static final Map<DeadLetterSettings, Producer<String, byte[]>> PRODUCERS = new HashMap<>();

	private final DeadLetterSettings settings;

	private final List<Future<RecordMetadata>> pending = new ArrayList<>();

	DeadLetters(DeadLetterSettings settings) {
		this.settings = settings;
	}

	/**
	 * Send one on its way.
	 * @param message the record
	 * @param value a copy of its value, may be null
	 */
	void send(ConsumerRecord<?, ?> message, byte[] value, RejectionReason reason) {
		String key = "%s/%d/%d".formatted(message.topic(), message.partition(), message.offset());
		byte[] kept = (value != null && value.length > MAX_BYTES) ? Arrays.copyOf(value, MAX_BYTES) : value;
		ProducerRecord<String, byte[]> letter = new ProducerRecord<>(this.settings.topic(), key, kept);
		Headers headers = letter.headers();
		headers.add("reason", text(reason.wireName()));
		headers.add("origin-topic", text(message.topic()));
		headers.add("origin-partition", text(message.partition()));
		headers.add("origin-offset", text(message.offset()));
		headers.add("origin-timestamp", text(message.timestamp()));
		headers.add("origin-bytes", text((value != null) ? value.length : 0));
		this.pending.add(producer(this.settings).send(letter));
	}

	private static byte[] text(Object value) {
		return value.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Wait until all of them are acknowledged.
	 * @throws IllegalStateException when one is not
	 */
	void await() {
		if (this.pending.isEmpty()) {
			return;
		}
		producer(this.settings).flush();
		try {
			for (Future<RecordMetadata> letter : this.pending) {
				letter.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Cannot write to " + this.settings.topic(), ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while writing to " + this.settings.topic(), ex);
		}
		this.pending.clear();
	}

	private static Producer<String, byte[]> producer(DeadLetterSettings settings) {
		synchronized (PRODUCERS) {
			return PRODUCERS.computeIfAbsent(settings, DeadLetters::open);
		}
	}

	private static Producer<String, byte[]> open(DeadLetterSettings settings) {
		Map<String, Object> properties = new HashMap<>(settings.producer());
		properties.put(ProducerConfig.ACKS_CONFIG, "all");
		properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		properties.put(ProducerConfig.LINGER_MS_CONFIG, 1);
		properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
		properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
		properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
	}

	/** Close the producers of this process. */
	static void closeAll() {
		synchronized (PRODUCERS) {
			PRODUCERS.values().forEach((producer) -> producer.close(Duration.ofSeconds(1)));
			PRODUCERS.clear();
		}
	}

}
