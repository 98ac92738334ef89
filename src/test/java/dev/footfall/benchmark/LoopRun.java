package dev.footfall.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A thread per partition that reads, parses and adds up, with the fetch sizes that
 * Footfall uses.
 */
final class LoopRun implements Run {

	private static final JsonFactory JSON = new JsonFactory();

	private static final Duration POLL = Duration.ofSeconds(1);

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(LocalKafka.PARTITIONS);
		Stopwatch.start();
		List<Future<Map<String, Sums>>> partitions = new ArrayList<>();
		for (int i = 0; i < LocalKafka.PARTITIONS; i++) {
			TopicPartition partition = new TopicPartition(LocalKafka.TOPIC, i);
			partitions.add(threads.submit(() -> read(course, partition)));
		}
		Map<String, AreaTotals> totals = new TreeMap<>();
		for (Future<Map<String, Sums>> partition : partitions) {
			partition.get().forEach((area, sums) -> totals.merge(area, sums.totals(), AreaTotals::plus));
		}
		Stopwatch.stop();
		return totals;
	}

	private static Map<String, Sums> read(Course course, TopicPartition partition) throws IOException {
		Map<String, Sums> areas = new HashMap<>();
		try (KafkaConsumer<byte[], byte[]> consumer = consumer(course)) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = consumer.endOffsets(List.of(partition)).get(partition);
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
					add(message.value(), areas);
				}
			}
		}
		return areas;
	}

	private static KafkaConsumer<byte[], byte[]> consumer(Course course) {
		return new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, course.bootstrapServers(),
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000,
						ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 * 1024 * 1024,
						ConsumerConfig.RECEIVE_BUFFER_CONFIG, 1024 * 1024),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	private static void add(byte[] value, Map<String, Sums> areas) throws IOException {
		String location = null;
		Double duration = null;
		int traffic = 0;
		try (JsonParser json = JSON.createParser(value)) {
			json.nextToken();
			String field;
			while ((field = json.nextFieldName()) != null) {
				JsonToken token = json.nextToken();
				switch (field) {
					case "location" -> location = (token != JsonToken.VALUE_NULL) ? json.getText() : null;
					case "duration" -> duration = (token != JsonToken.VALUE_NULL) ? json.getDoubleValue() : null;
					case "traffic_count" -> traffic = json.getIntValue();
					default -> json.skipChildren();
				}
			}
		}
		if (location != null && duration != null) {
			areas.computeIfAbsent(location, (key) -> new Sums()).add(duration, traffic);
		}
	}

	/** Of one area in one partition. */
	private static final class Sums {

		private long visits;

		private long traffic;

		private double dwellSeconds;

		void add(double duration, int trafficCount) {
			this.visits++;
			this.traffic += trafficCount;
			this.dwellSeconds += duration;
		}

		AreaTotals totals() {
			return AreaTotals.of(this.visits, this.traffic, this.dwellSeconds);
		}

	}

}
