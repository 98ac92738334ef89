package dev.footfall.dashboard;

import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes commands from its own pages alone. Browsers say where a request comes from; a
 * client that says nothing still needs the CSRF token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OriginFilter implements WebFilter {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (SAFE.contains(request.getMethod()) || isOwn(request.getHeaders())) {
			return chain.filter(exchange);
		}
		exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
		return exchange.getResponse().setComplete();
	}

	private static boolean isOwn(HttpHeaders headers) {
		String origin = headers.getOrigin();
		String site = headers.getFirst("Sec-Fetch-Site");
		boolean sameOrigin = origin == null || origin.equals("http://" + headers.getFirst(HttpHeaders.HOST))
				|| origin.equals("https://" + headers.getFirst(HttpHeaders.HOST));
		return sameOrigin && (site == null || site.equals("same-origin") || site.equals("none"));
	}

}
