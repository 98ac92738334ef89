package dev.footfall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Plain Kafka clients for tests; none of Footfall's own.
 */
public final class KafkaTools {

	public static final String READINGS = "footfall.readings";

	public static final String DEAD_LETTERS = "footfall.readings-dlt";

	private KafkaTools() {
	}

	/**
	 * Pipe a file into the topic by Kafka's own console producer, in a process of its
	 * own.
	 */
	public static void consoleProducer(String bootstrapServers, Path file) {
		try {
			Process producer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-cp", System.getProperty("java.class.path"), "kafka.tools.ConsoleProducer", "--bootstrap-server",
					bootstrapServers, "--topic", READINGS)
				.redirectInput(file.toFile())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!producer.waitFor(60, TimeUnit.SECONDS) || producer.exitValue() != 0) {
				producer.destroyForcibly();
				throw new IllegalStateException("The console producer failed");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers, Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>(
				Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5));
		settings.putAll(more);
		return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * Send values, a null among them as a tombstone, and wait for every acknowledgement.
	 */
	public static void send(String bootstrapServers, List<byte[]> values) {
		try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers, Map.of())) {
			List<Future<RecordMetadata>> sent = new ArrayList<>();
			values.forEach((value) -> sent.add(producer.send(new ProducerRecord<>(READINGS, value))));
			for (Future<RecordMetadata> acknowledgement : sent) {
				acknowledgement.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Every record of a topic up to its end now. */
	public static List<ConsumerRecord<String, byte[]>> readAll(String bootstrapServers, String topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map(KafkaTools::topicPartition)
				.toList();
			consumer.assign(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
			}
			return records;
		}
	}

	private static TopicPartition topicPartition(PartitionInfo info) {
		return new TopicPartition(info.topic(), info.partition());
	}

	public static Admin admin(String bootstrapServers) {
		return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
	}

}
