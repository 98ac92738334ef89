package dev.footfall.dashboard;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The metrics of one store and window: once as JSON, or live as Server-Sent Events.
 */
@RestController
@RequestMapping("/api/v1/metrics")
class MetricsController {

	private static final String ABOUT = """
			Areas by traffic, totals, errors, trend and ledger. `provisional` says until when readings \
			may arrive that are not late, and how many late ones are counted. With `Accept: text/event-stream` a \
			stream that does not end: `status` and `snapshot` first, then `metrics` when something \
			changed (at most 13 a second, the latest wins), `suggestions` (at most every 3 s), \
			`quality` (at most one a second, on change), `simulator`, and `heartbeat` every 15 s.""";

	private final Views views;

	private final Provisional provisional;

	private final LiveStream live;

	private final StreamLimit limit;

	MetricsController(Views views, Provisional provisional, LiveStream live, StreamLimit limit) {
		this.views = views;
		this.provisional = provisional;
		this.live = live;
		this.limit = limit;
	}

	@Operation(summary = "The metrics of a store and window", description = ABOUT)
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<MetricsAnswer> now(@RequestParam(defaultValue = "15m") String window,
			@RequestParam(required = false) String store, @RequestParam(defaultValue = "location") String group) {
		return Mono.fromCallable(() -> {
			Picture picture = this.views.now(this.views.of(store, window, group));
			return MetricsAnswer.of(picture, this.provisional.of(picture.metrics()));
		}).subscribeOn(Schedulers.boundedElastic());
	}

	@Operation(summary = "The metrics of a store and window", description = ABOUT)
	@GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<EventFrame> live(@RequestParam(defaultValue = "15m") String window,
			@RequestParam(required = false) String store, @RequestParam(defaultValue = "location") String group,
			@RequestParam(required = false) String lang, Locale locale, ServerHttpRequest request,
			ServerHttpResponse response) {
		response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
		response.getHeaders().set("X-Accel-Buffering", "no");
		return Flux.defer(() -> live(this.views.of(store, window, group), Languages.of(lang, locale), address(request)))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Flux<EventFrame> live(View view, Locale locale, String address) {
		this.limit.enter(address);
		return this.live.of(view, locale).doFinally((signal) -> this.limit.leave(address));
	}

	private static String address(ServerHttpRequest request) {
		return (request.getRemoteAddress() != null) ? request.getRemoteAddress().getAddress().getHostAddress() : "";
	}

}
