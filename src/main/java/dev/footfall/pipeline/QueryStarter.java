package dev.footfall.pipeline;

import java.util.Map;
import java.util.stream.Collectors;

import dev.footfall.broker.BrokerUnavailableException;
import dev.footfall.broker.KafkaClientSettings;
import dev.footfall.broker.TopicState;
import dev.footfall.broker.Topics;
import dev.footfall.ledger.CommittedBatch;
import dev.footfall.ledger.Ledger;
import dev.footfall.ledger.LimitProperties;
import dev.footfall.ledger.StartingPoint;
import dev.footfall.ledger.TopicLog;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsProperties;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.store.Store;
import dev.footfall.metrics.store.Stores;
import dev.footfall.reading.ParserSettings;
import dev.footfall.summary.FoldSettings;
import dev.footfall.summary.Summary;

/**
 * Starts the query where the Ledger says, after comparing it with the topic.
 */
final class QueryStarter {

	private final Topics topics;

	private final Ledger ledger;

	private final MetricsHub hub;

	private final SensorBoard sensors;

	private final PipelineMeters meters;

	private final SparkRuntime spark;

	private final ReadingsQuery.Source source;

	private final BatchFolder folder;

	private String topicId;

	QueryStarter(Topics topics, KafkaClientSettings kafka, Ledger ledger, MetricsHub hub, SensorBoard sensors,
			PipelineMeters meters, SparkRuntime spark, PipelineProperties properties, Stores stores,
			MetricsProperties metrics, LimitProperties limits) {
		this.topics = topics;
		this.ledger = ledger;
		this.hub = hub;
		this.sensors = sensors;
		this.meters = meters;
		this.spark = spark;
		this.source = new ReadingsQuery.Source(topics.readings(), kafka.properties(), properties.maxRecordsPerBatch(),
				properties.interval(), properties.checkpoints());
		DeadLetterSettings deadLetters = new DeadLetterSettings(topics.deadLetters(), kafka.properties());
		this.folder = new BatchFolder(
				() -> new Fold(parserSettings(stores),
						new FoldSettings(metrics.allowedLateness(), stores.areas(), limits.areas()), deadLetters),
				properties.recordsPerTask());
	}

	private ParserSettings parserSettings(Stores stores) {
		Store store = stores.defaultStore();
		return new ParserSettings(store.id(), store.zone(), stores.zones(), this.ledger.pseudonymKey());
	}

	ReadingsQuery start() {
		this.ledger.own();
		this.topics.ensure();
		TopicState topic = this.topics.state();
		StartingPoint start = this.ledger.reconcile(log(topic));
		this.topicId = topic.id();
		this.sensors.restore();
		this.hub.restore();
		return ReadingsQuery.start(this.spark.session(), this.source, start.offsets(), this.folder, this::commit,
				this.meters);
	}

	private static TopicLog log(TopicState topic) {
		Map<Integer, TopicLog.Bounds> bounds = topic.logs()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(log) -> new TopicLog.Bounds(log.getValue().earliest(), log.getValue().end())));
		return new TopicLog(topic.name(), topic.id(), bounds);
	}

	/**
	 * Records of another topic under the same name may have offsets that look right. The
	 * topic that is the same after its records were read was the same before.
	 */
	private void commit(Summary summary) {
		if (isTopicReplaced()) {
			throw new IllegalStateException("The topic was replaced");
		}
		this.sensors.admit(summary.sensors());
		this.hub.record(() -> {
			CommittedBatch batch = this.ledger.commit(summary);
			this.sensors.apply(summary.sensors());
			this.meters.committed(summary);
			return batch;
		}, summary);
	}

	/**
	 * Look at the topic, and how far behind it the Ledger is.
	 * @return whether it is another one than the query was started on
	 */
	boolean lookWhetherTopicIsReplaced() {
		try {
			TopicState topic = this.topics.state();
			this.meters.behind(topic, this.ledger.positions());
			return !topic.id().equals(this.topicId);
		}
		catch (BrokerUnavailableException ex) {
			this.meters.behindUnknown();
			throw ex;
		}
	}

	private boolean isTopicReplaced() {
		return !this.topics.id().equals(this.topicId);
	}

}
