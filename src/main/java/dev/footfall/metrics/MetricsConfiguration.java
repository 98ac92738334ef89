package dev.footfall.metrics;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;
import dev.footfall.ledger.SensorProperties;
import dev.footfall.ledger.Sensors;

/**
 * Wires the hub.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ StoreProperties.class, MetricsProperties.class })
class MetricsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	MetricsHub metricsHub(StoreProperties store, History history, Clock clock) {
		return new MetricsHub(store, history, clock);
	}

	@Bean
	SensorBoard sensorBoard(SensorProperties properties, Sensors sensors) {
		return new SensorBoard(properties, sensors, OpeningHours.ALWAYS);
	}

	@Bean
	Latency latency(MeterRegistry registry, Clock clock, MetricsHub hub) {
		return new Latency(registry, clock, hub);
	}

	@Bean
	FeedStatusBoard feedStatusBoard(Clock clock) {
		return new FeedStatusBoard(clock);
	}

}
