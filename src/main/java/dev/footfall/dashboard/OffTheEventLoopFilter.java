package dev.footfall.dashboard;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers no request while the server is still taking it from a connection. Reactor Netty
 * up to 1.2.18 stops reading from a connection when a request that came before the last
 * answer was quite over is answered at once
 * (<a href="https://github.com/reactor/reactor-netty/pull/4347">4347</a>): after a
 * refused command the next request of a page waited for ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OffTheEventLoopFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return Mono.defer(() -> chain.filter(exchange)).subscribeOn(Schedulers.parallel());
	}

}
