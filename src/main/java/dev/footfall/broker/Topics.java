package dev.footfall.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics of readings and of dead letters. Every method blocks on the broker, a few
 * seconds at most, and throws {@link BrokerUnavailableException} when it does not answer.
 */
public final class Topics implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final BrokerProperties properties;

	private final KafkaAdmin kafkaAdmin;

	private final KafkaClientSettings settings;

	private Admin admin;

	Topics(BrokerProperties properties, KafkaAdmin kafkaAdmin, KafkaClientSettings settings) {
		this.properties = properties;
		this.kafkaAdmin = kafkaAdmin;
		this.settings = settings;
	}

	public String readings() {
		return this.properties.topic();
	}

	public String deadLetters() {
		return this.properties.deadLetterTopic();
	}

	/** Create the topics that are missing; those that exist are left as they are. */
	public void ensure() {
		Collection<String> existing = await(admin().listTopics().names());
		NewTopic[] missing = Stream.of(readings(), deadLetters())
			.filter((name) -> !existing.contains(name))
			.map((name) -> new NewTopic(name, this.properties.partitions(), this.properties.replication()))
			.toArray(NewTopic[]::new);
		if (missing.length > 0) {
			try {
				this.kafkaAdmin.createOrModifyTopics(missing);
			}
			catch (RuntimeException ex) {
				throw new BrokerUnavailableException("Cannot create topics: " + ex.getMessage(), ex);
			}
		}
	}

	/** Kafka's id of the topic of readings. */
	public String id() {
		return describe().topicId().toString();
	}

	/** The topic of readings as it is now. */
	public TopicState state() {
		TopicDescription description = describe();
		List<TopicPartition> partitions = description.partitions()
			.stream()
			.map((info) -> new TopicPartition(readings(), info.partition()))
			.toList();
		Map<TopicPartition, ListOffsetsResultInfo> earliest = offsets(partitions, OffsetSpec.earliest());
		Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
		Map<Integer, TopicState.Log> logs = new HashMap<>();
		partitions.forEach((partition) -> logs.put(partition.partition(),
				new TopicState.Log(earliest.get(partition).offset(), ends.get(partition).offset())));
		return new TopicState(readings(), description.topicId().toString(), logs);
	}

	private TopicDescription describe() {
		return await(admin().describeTopics(List.of(readings())).allTopicNames()).get(readings());
	}

	/** Log ends are those of the log itself, not of the last finished transaction. */
	private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
		Map<TopicPartition, OffsetSpec> wanted = partitions.stream()
			.collect(Collectors.toMap(Function.identity(), (partition) -> spec));
		return await(admin().listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all());
	}

	/** Whether Kafka may drop records inside the log of readings. */
	public boolean isCompacted() {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, readings());
		Config config = await(admin().describeConfigs(List.of(resource)).all()).get(resource);
		return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains(TopicConfig.CLEANUP_POLICY_COMPACT);
	}

	private synchronized Admin admin() {
		if (this.admin == null) {
			this.admin = Admin.create(
					this.settings.with(Map.of(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
							AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis())));
		}
		return this.admin;
	}

	private static <T> T await(KafkaFuture<T> future) {
		try {
			return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw new BrokerUnavailableException("Kafka: " + ex.getCause().getMessage(), ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new BrokerUnavailableException("Kafka does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrokerUnavailableException("Interrupted while waiting for Kafka", ex);
		}
	}

	@Override
	public synchronized void destroy() {
		if (this.admin != null) {
			this.admin.close(Duration.ofSeconds(1));
		}
	}

}
