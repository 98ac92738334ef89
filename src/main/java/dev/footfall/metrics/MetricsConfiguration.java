package dev.footfall.metrics;

import java.time.Clock;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;
import dev.footfall.ledger.SensorProperties;
import dev.footfall.ledger.Sensors;
import dev.footfall.ledger.StoreZones;
import dev.footfall.metrics.store.LayoutProperties;
import dev.footfall.metrics.store.Store;
import dev.footfall.metrics.store.Stores;
import dev.footfall.summary.AreaProfiles;

/**
 * Wires the hub.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ StoreProperties.class, MetricsProperties.class, LayoutProperties.class })
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

	/** The areas of all stores, by the layouts in force. */
	@Bean
	Supplier<AreaProfiles> areaProfiles(Stores stores) {
		return stores::areas;
	}

	@Bean
	Checkouts checkouts(Stores stores) {
		return (store) -> stores.areas().hasCheckout(store);
	}

	@Bean
	MetricsHub metricsHub(Stores stores, StoreZones zones, History history, Checkouts checkouts, Clock clock) {
		return new MetricsHub(stores.defaultStore().id(), zones, history, checkouts, clock);
	}

	@Bean
	SensorBoard sensorBoard(SensorProperties properties, Sensors sensors, Stores stores) {
		return new SensorBoard(properties, sensors, OpenMinutes.byLayout(stores));
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
