package dev.footfall.dashboard;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers only under names it was told: a page elsewhere could point a name of its own at
 * this address (DNS rebinding) and read everything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostFilter implements WebFilter {

	private static final HttpStatusCode MISDIRECTED_REQUEST = HttpStatusCode.valueOf(421);

	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

	private final Set<String> allowed = new HashSet<>(LOOPBACK);

	HostFilter(DashboardProperties properties) {
		properties.allowedHosts().forEach((host) -> this.allowed.add(host.toLowerCase(Locale.ROOT)));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		InetSocketAddress host = exchange.getRequest().getHeaders().getHost();
		if (host != null && this.allowed.contains(host.getHostString().toLowerCase(Locale.ROOT))) {
			return chain.filter(exchange);
		}
		exchange.getResponse().setStatusCode(MISDIRECTED_REQUEST);
		return exchange.getResponse().setComplete();
	}

}
