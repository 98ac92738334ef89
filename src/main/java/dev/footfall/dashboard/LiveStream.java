package dev.footfall.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import dev.footfall.dashboard.ViewStreams.Update;
import dev.footfall.metrics.FeedStatusBoard;
import dev.footfall.simulator.Simulator;

/**
 * The events of one page: status and snapshot first, then every change, and a heartbeat
 * that page scripts can see. Ends when the application is told to stop; an open stream
 * would hold up the shutdown.
 */
@Component
class LiveStream implements ApplicationListener<ContextClosedEvent> {

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private final ViewStreams views;

	private final FeedStatusBoard status;

	private final Simulator simulator;

	private final QualityReports quality;

	private final SuggestionStreams suggestions;

	private final ObjectMapper json;

	private final Flux<ServerSentEvent<String>> heartbeats;

	private final Sinks.Empty<Void> closing = Sinks.empty();

	LiveStream(ViewStreams views, FeedStatusBoard status, Simulator simulator, QualityReports quality,
			SuggestionStreams suggestions, ObjectMapper json, Clock clock) {
		this.views = views;
		this.status = status;
		this.simulator = simulator;
		this.quality = quality;
		this.suggestions = suggestions;
		this.json = json;
		this.heartbeats = Flux.interval(HEARTBEAT)
			.map((beat) -> event("heartbeat", write(Map.of("at", clock.instant()))))
			.publish()
			.refCount();
	}

	Flux<ServerSentEvent<String>> of(View view, Locale locale) {
		Flux<ServerSentEvent<String>> statuses = this.status.changes()
			.onBackpressureLatest()
			.map((change) -> event("status", write(change)));
		Flux<ServerSentEvent<String>> simulation = this.simulator.changes()
			.onBackpressureLatest()
			.map((change) -> event("simulator", write(change)));
		Flux<ServerSentEvent<String>> qualities = this.quality.events()
			.onBackpressureLatest()
			.map((report) -> event("quality", report));
		Flux<ServerSentEvent<String>> suggested = this.suggestions.of(view, locale)
			.onBackpressureLatest()
			.map((change) -> event("suggestions", change));
		return Flux
			.merge(statuses, updates(view), simulation, qualities, suggested, this.heartbeats.onBackpressureDrop())
			.takeUntilOther(this.closing.asMono());
	}

	private Flux<ServerSentEvent<String>> updates(View view) {
		return this.views.of(view)
			.onBackpressureLatest()
			.index((index, update) -> metrics((index == 0) ? "snapshot" : "metrics", update));
	}

	private static ServerSentEvent<String> metrics(String name, Update update) {
		return ServerSentEvent.<String>builder().event(name).id(update.id()).data(update.json()).build();
	}

	private static ServerSentEvent<String> event(String name, String data) {
		return ServerSentEvent.<String>builder().event(name).data(data).build();
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closing.tryEmitEmpty();
	}

}
