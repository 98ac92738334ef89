package dev.footfall.metrics.suggestion;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.store.Stores;

/**
 * Wires the suggestions.
 */
@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {

	@Bean
	Suggestions suggestions(MetricsHub hub, Stores stores, History history, Clock clock) {
		return new Suggestions(hub, stores, history, clock);
	}

}
