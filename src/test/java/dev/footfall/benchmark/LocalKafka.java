package dev.footfall.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionTimeoutException;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import dev.footfall.broker.Broker;

import static org.awaitility.Awaitility.await;

/**
 * Footfall's own embedded broker, running here instead of beside a query, with the topics
 * that the peers read.
 */
final class LocalKafka implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Instant OPENING = Instant.parse("2024-08-23T09:00:00Z");

	private final ConfigurableApplicationContext context;

	private final String bootstrapServers;

	private LocalKafka(ConfigurableApplicationContext context) {
		this.context = context;
		Broker broker = context.getBean(Broker.class);
		broker.start();
		this.bootstrapServers = broker.bootstrapServers();
	}

	static LocalKafka start(Path directory) {
		return new LocalKafka(
				new SpringApplicationBuilder(BrokerOnly.class).run("--spring.main.web-application-type=none",
						"--footfall.broker.embedded.port=0", "--footfall.broker.embedded.directory=" + directory));
	}

	String bootstrapServers() {
		return this.bootstrapServers;
	}

	/**
	 * Producer with the client's defaults, as sensors would have, and further settings.
	 */
	static Producer<byte[], byte[]> producer(String bootstrapServers, Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(settings);
		all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
		return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * Create an empty topic, and wait until every partition answers: a producer whose
	 * first batch comes too early, and whose second does not, never gets the first one
	 * in.
	 */
	void create(String topic, int partitions) {
		Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
			.boxed()
			.collect(Collectors.toMap((partition) -> new TopicPartition(topic, partition),
					(partition) -> OffsetSpec.latest()));
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers))) {
			admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
			await().atMost(PATIENCE)
				.ignoreExceptionsMatching((ex) -> ex.getCause() instanceof UnknownTopicOrPartitionException)
				.untilAsserted(() -> admin.listOffsets(ends).all().get());
		}
		catch (ExecutionException | InterruptedException | ConditionTimeoutException ex) {
			throw new IllegalStateException("The topic could not be created", ex);
		}
	}

	/**
	 * Create a topic and fill it.
	 * @return what its readings add up to, by area
	 */
	Map<String, AreaTotals> fill(Shape shape) {
		System.out.printf("Filling a topic with %,d readings of %,d areas and %,d customers%n", shape.readings(),
				shape.areas(), shape.customers());
		create(shape.topic(), shape.partitions());
		Sensors sensors = shape.sensors();
		Future<RecordMetadata> last = null;
		try (Producer<byte[], byte[]> producer = producer(this.bootstrapServers,
				Map.of(ProducerConfig.LINGER_MS_CONFIG, 5))) {
			for (int i = 0; i < shape.readings(); i++) {
				Instant time = OPENING.plusNanos(i * 1_000_000_000L / shape.eventRate());
				last = producer
					.send(new ProducerRecord<>(shape.topic(), i % shape.partitions(), null, sensors.reading(time)));
			}
			producer.flush();
			last.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException("The topic could not be filled", ex);
		}
		return sensors.totals();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * The package {@code broker} without the rest of the application. Not annotated as a
	 * configuration, or the application's scan would find it in tests.
	 */
	@ComponentScan("dev.footfall.broker")
	@ImportAutoConfiguration(KafkaAutoConfiguration.class)
	static class BrokerOnly {

	}

}
