package dev.footfall.metrics.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.ledger.Flows;
import dev.footfall.ledger.History;
import dev.footfall.metrics.Checkouts;

/**
 * Wires those who tell what was.
 */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

	@Bean
	Chronicle chronicle(History history, Checkouts checkouts) {
		return new Chronicle(history, checkouts);
	}

	@Bean
	DayHours dayHours(History history, Checkouts checkouts) {
		return new DayHours(history, checkouts);
	}

	@Bean
	Comparisons comparisons(History history) {
		return new Comparisons(history);
	}

	@Bean
	FlowTotals flowTotals(Flows flows) {
		return new FlowTotals(flows);
	}

	@Bean
	RangeTotals rangeTotals(History history, Checkouts checkouts) {
		return new RangeTotals(history, checkouts);
	}

}
