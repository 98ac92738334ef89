package dev.footfall.metrics;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;
import dev.footfall.metrics.store.LayoutProperties;
import dev.footfall.metrics.store.Store;
import dev.footfall.metrics.store.Stores;

/**
 * Wires the hub.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ StoreProperties.class, LayoutProperties.class })
class MetricsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Stores stores(StoreProperties store, LayoutProperties layouts) {
		return new Stores(store.id(), store.name(), store.zone(), layouts);
	}

	@Bean
	MetricsHub metricsHub(Stores stores, History history, Clock clock) {
		Store store = stores.defaultStore();
		return new MetricsHub(new StoreProperties(store.id(), store.name(), store.zone()), history, clock);
	}

	@Bean
	FeedStatusBoard feedStatusBoard(Clock clock) {
		return new FeedStatusBoard(clock);
	}

}
