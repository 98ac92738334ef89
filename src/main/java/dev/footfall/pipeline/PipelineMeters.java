package dev.footfall.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import dev.footfall.broker.TopicState;
import dev.footfall.metrics.Latency;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.reading.RejectionReason;
import dev.footfall.summary.PartitionAccount;
import dev.footfall.summary.Summary;

/**
 * What monitoring gets to know of the query. Counters count what this process committed;
 * the Ledger knows what was ever.
 */
final class PipelineMeters {

	private static final String NO_REASON = "none";

	/** What Prometheus counts by; a small batch takes some tens of milliseconds. */
	private static final Duration[] BUCKETS = { Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
			Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
			Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10) };

	private final Latency latency;

	private final Counter accepted;

	private final Counter heartbeats;

	private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);

	private final Timer batches;

	private volatile double lag = Double.NaN;

	PipelineMeters(MeterRegistry registry, MetricsHub hub, Latency latency) {
		this.latency = latency;
		this.accepted = readings(registry, "accepted", NO_REASON);
		this.heartbeats = readings(registry, "heartbeat", NO_REASON);
		for (RejectionReason reason : RejectionReason.values()) {
			this.rejected.put(reason, readings(registry, "rejected", reason.wireName()));
		}
		this.batches = Timer.builder("footfall.batch.duration")
			.description("Reading, folding and committing one batch that held records")
			.serviceLevelObjectives(BUCKETS)
			.register(registry);
		Gauge.builder("footfall.ledger.balanced", hub, PipelineMeters::balanced)
			.description("1 when every offset is accounted for exactly once, 0 when not")
			.register(registry);
		Gauge.builder("footfall.stream.lag", this, (meters) -> meters.lag)
			.description("Records of the topic that are not committed yet; looked at every few seconds")
			.register(registry);
	}

	private static Counter readings(MeterRegistry registry, String verdict, String reason) {
		return Counter.builder("footfall.readings")
			.description("Records committed by this process")
			.tag("verdict", verdict)
			.tag("reason", reason)
			.register(registry);
	}

	private static double balanced(MetricsHub hub) {
		return hub.latest().map((batch) -> batch.account().isBalanced() ? 1.0 : 0.0).orElse(Double.NaN);
	}

	/** Count what was committed; before the hub tells anybody. */
	void committed(Summary summary) {
		this.latency.committed(summary.arrivals());
		for (PartitionAccount account : summary.partitions().values()) {
			this.accepted.increment(account.accepted());
			this.heartbeats.increment(account.heartbeats());
		}
		summary.rejections().forEach((reason, records) -> this.rejected.get(reason).increment(records));
	}

	/** Note how long a batch took. */
	void batch(Duration duration) {
		this.batches.record(duration);
	}

	/**
	 * Note how far behind the topic the Ledger is.
	 * @param topic the topic as it is now
	 * @param positions next offset of each partition that the Ledger knows
	 */
	void behind(TopicState topic, Map<Integer, Long> positions) {
		this.lag = topic.logs()
			.entrySet()
			.stream()
			.mapToLong((log) -> Math.max(0,
					log.getValue().end() - positions.getOrDefault(log.getKey(), log.getValue().earliest())))
			.sum();
	}

	/** Nobody can say how far behind, because the broker does not answer. */
	void behindUnknown() {
		this.lag = Double.NaN;
	}

}
