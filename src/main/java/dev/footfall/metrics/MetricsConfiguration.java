package dev.footfall.metrics;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;
import dev.footfall.ledger.StoreZones;

/**
 * Wires the hub.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class MetricsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	StoreZones storeZones(StoreProperties store) {
		return (id) -> store.zone();
	}

	@Bean
	MetricsHub metricsHub(StoreProperties store, History history, Clock clock) {
		return new MetricsHub(store, history, clock);
	}

	@Bean
	FeedStatusBoard feedStatusBoard(Clock clock) {
		return new FeedStatusBoard(clock);
	}

}
