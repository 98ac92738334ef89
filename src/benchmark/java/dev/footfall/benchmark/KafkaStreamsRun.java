package dev.footfall.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.Stores;

/**
 * Kafka Streams as its documentation has it: parsed, grouped by area (over a repartition
 * topic, because sensors do not send the area as key), aggregated in an in-memory store
 * with its changelog, cached for 100 ms. A thread per partition, compact values in
 * between.
 */
final class KafkaStreamsRun implements Run {

	private static final int COMMIT_MILLIS = 100;

	private final Map<String, AreaSums> areas = new ConcurrentHashMap<>();

	private final AtomicLong counted = new AtomicLong();

	private final CountDownLatch complete = new CountDownLatch(1);

	@Override
	public Map<String, AreaTotals> count(Course course) throws Exception {
		try (KafkaStreams streams = streams(course, (area, visits) -> {
		})) {
			Stopwatch.start();
			streams.start();
			if (!this.complete.await(10, TimeUnit.MINUTES)) {
				throw new IllegalStateException("Kafka Streams counted only " + this.counted);
			}
			Stopwatch.stop();
			Map<String, AreaTotals> totals = new TreeMap<>();
			this.areas.forEach((area, sums) -> totals.put(area, sums.totals()));
			streams.close(Duration.ofSeconds(30));
			return totals;
		}
	}

	@Override
	public void follow(Course course, Updates updates) throws Exception {
		streams(course, updates).start();
		new CountDownLatch(1).await();
	}

	private KafkaStreams streams(Course course, Updates updates) {
		Properties settings = new Properties();
		settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "areas-" + UUID.randomUUID());
		settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, course.bootstrapServers());
		settings.put(StreamsConfig.STATE_DIR_CONFIG, course.directory().resolve("state").toString());
		settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, course.partitions());
		settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
		settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		TopicReader.FETCHES.forEach((name, value) -> settings.put(StreamsConfig.consumerPrefix(name), value));
		return new KafkaStreams(topology(course, updates), settings);
	}

	private Topology topology(Course course, Updates updates) {
		StreamsBuilder builder = new StreamsBuilder();
		builder.stream(course.topic(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
			.mapValues(AreaReading::parse)
			.filter((key, reading) -> reading != null)
			.groupBy((key, reading) -> reading.location(), Grouped.with(Serdes.String(), readings()))
			.aggregate(AreaSums::new, (area, reading, sums) -> {
				sums.add(reading);
				return sums;
			}, Materialized.<String, AreaSums>as(Stores.inMemoryKeyValueStore("areas"))
				.withKeySerde(Serdes.String())
				.withValueSerde(sums())
				.withCachingEnabled())
			.toStream()
			.foreach((area, sums) -> updated(course, area, sums, updates));
		return builder.build();
	}

	private void updated(Course course, String area, AreaSums sums, Updates updates) {
		AreaSums before = this.areas.put(area, sums);
		updates.updated(area, sums.visits);
		long more = sums.visits - ((before != null) ? before.visits : 0);
		if (this.counted.addAndGet(more) == course.readings()) {
			this.complete.countDown();
		}
	}

	private static Serde<AreaReading> readings() {
		return Serdes.serdeFrom((topic, reading) -> {
			byte[] location = reading.location().getBytes(StandardCharsets.UTF_8);
			return ByteBuffer.allocate(12 + location.length)
				.putDouble(reading.duration())
				.putInt(reading.traffic())
				.put(location)
				.array();
		}, (topic, bytes) -> {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			double duration = buffer.getDouble();
			int traffic = buffer.getInt();
			return new AreaReading(new String(bytes, 12, bytes.length - 12, StandardCharsets.UTF_8), duration, traffic);
		});
	}

	private static Serde<AreaSums> sums() {
		return Serdes.serdeFrom(
				(topic, sums) -> ByteBuffer.allocate(24)
					.putLong(sums.visits)
					.putLong(sums.traffic)
					.putDouble(sums.dwellSeconds)
					.array(),
				(topic, bytes) -> (bytes != null) ? sums(ByteBuffer.wrap(bytes)) : null);
	}

	private static AreaSums sums(ByteBuffer buffer) {
		AreaSums sums = new AreaSums();
		sums.visits = buffer.getLong();
		sums.traffic = buffer.getLong();
		sums.dwellSeconds = buffer.getDouble();
		return sums;
	}

}
