package dev.footfall.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.broker.Broker;
import dev.footfall.broker.KafkaClientSettings;
import dev.footfall.broker.Topics;
import dev.footfall.ledger.Ledger;
import dev.footfall.ledger.LimitProperties;
import dev.footfall.metrics.FeedStatusBoard;
import dev.footfall.metrics.Latency;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsProperties;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.store.Stores;

/**
 * Wires the query and its supervisor.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PipelineProperties.class, SparkProperties.class })
class PipelineConfiguration {

	@Bean
	SparkRuntime sparkRuntime(SparkProperties properties) {
		return new SparkRuntime(properties);
	}

	@Bean
	PipelineMeters pipelineMeters(MeterRegistry registry, MetricsHub hub, Latency latency) {
		return new PipelineMeters(registry, hub, latency);
	}

	@Bean
	QueryStarter queryStarter(Topics topics, KafkaClientSettings kafka, Ledger ledger, MetricsHub hub,
			SensorBoard sensors, PipelineMeters meters, SparkRuntime spark, PipelineProperties properties,
			Stores stores, MetricsProperties metrics, LimitProperties limits) {
		return new QueryStarter(topics, kafka, ledger, hub, sensors, meters, spark, properties, stores, metrics,
				limits);
	}

	@Bean
	Pipeline pipeline(Broker broker, Ledger ledger, SparkRuntime spark, QueryStarter starter, FeedStatusBoard board,
			PipelineProperties properties) {
		return new Pipeline(broker, ledger, spark, starter, board, properties);
	}

}
