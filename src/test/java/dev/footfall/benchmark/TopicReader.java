package dev.footfall.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Plain consumers, a thread per partition, with the fetch sizes that Footfall uses.
 */
final class TopicReader {

	/** Also for the peers that only set a consumer up. */
	static final Map<String, Object> FETCHES = Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000,
			ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 * 1024 * 1024, ConsumerConfig.RECEIVE_BUFFER_CONFIG,
			1024 * 1024);

	private static final Duration POLL = Duration.ofSeconds(1);

	private TopicReader() {
	}

	/** What is done with the records of one partition. */
	interface PartitionVisitor extends Consumer<byte[]> {

		/** Called after every poll that returned. */
		default void polled() {
		}

	}

	/**
	 * Read every partition from its beginning to what is its end now.
	 * @return the visitor of each
	 */
	static <V extends PartitionVisitor> List<V> toEnd(Run.Course course, Supplier<V> visitors) throws Exception {
		return read(course, visitors, false);
	}

	/** Read every partition from its beginning until the process ends. */
	static <V extends PartitionVisitor> void forever(Run.Course course, Supplier<V> visitors) throws Exception {
		read(course, visitors, true);
	}

	private static <V extends PartitionVisitor> List<V> read(Run.Course course, Supplier<V> visitors, boolean forever)
			throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(course.partitions());
		List<Future<V>> partitions = new ArrayList<>();
		for (int i = 0; i < course.partitions(); i++) {
			TopicPartition partition = new TopicPartition(course.topic(), i);
			partitions.add(threads.submit(() -> read(course, partition, visitors.get(), forever)));
		}
		List<V> read = new ArrayList<>();
		for (Future<V> partition : partitions) {
			read.add(partition.get());
		}
		threads.shutdown();
		return read;
	}

	private static <V extends PartitionVisitor> V read(Run.Course course, TopicPartition partition, V visitor,
			boolean forever) {
		try (KafkaConsumer<byte[], byte[]> consumer = consumer(course)) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = forever ? Long.MAX_VALUE : consumer.endOffsets(List.of(partition)).get(partition);
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
					visitor.accept(message.value());
				}
				visitor.polled();
			}
		}
		return visitor;
	}

	private static KafkaConsumer<byte[], byte[]> consumer(Run.Course course) {
		Map<String, Object> settings = new HashMap<>(FETCHES);
		settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, course.bootstrapServers());
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

}
