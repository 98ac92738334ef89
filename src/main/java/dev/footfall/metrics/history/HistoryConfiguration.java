package dev.footfall.metrics.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.History;

/**
 * Wires those who tell what was.
 */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

	@Bean
	Chronicle chronicle(History history) {
		return new Chronicle(history);
	}

	@Bean
	DayHours dayHours(History history) {
		return new DayHours(history);
	}

	@Bean
	Comparisons comparisons(History history) {
		return new Comparisons(history);
	}

	@Bean
	RangeTotals rangeTotals(History history) {
		return new RangeTotals(history);
	}

}
