package dev.footfall.dashboard;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import dev.footfall.metrics.MetricDefinitions;

/**
 * Names, on every answer of the interface, the definitions that its numbers follow.
 */
@Component
class DefinitionsVersionFilter implements WebFilter {

	static final String HEADER = "X-Footfall-Definitions";

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (exchange.getRequest().getPath().value().startsWith("/api/v1/")) {
			exchange.getResponse().getHeaders().set(HEADER, MetricDefinitions.VERSION);
		}
		return chain.filter(exchange);
	}

}
