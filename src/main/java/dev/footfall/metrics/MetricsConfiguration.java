package dev.footfall.metrics;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;
import dev.footfall.ledger.StoreZones;
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
	StoreZones storeZones(Stores stores) {
		return stores::zone;
	}

	@Bean
	MetricsHub metricsHub(Stores stores, StoreZones zones, History history, Clock clock) {
		return new MetricsHub(stores.defaultStore().id(), zones, history, clock);
	}

	@Bean
	FeedStatusBoard feedStatusBoard(Clock clock) {
		return new FeedStatusBoard(clock);
	}

}
