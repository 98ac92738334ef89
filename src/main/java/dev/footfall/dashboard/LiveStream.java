package dev.footfall.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

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

	private final SuggestionStreams suggestions;

	private final ObjectMapper json;

	private final Flux<EventFrame> statuses;

	private final Flux<EventFrame> simulation;

	private final Flux<EventFrame> qualities;

	private final Flux<EventFrame> heartbeats;

	private final Sinks.Empty<Void> closing = Sinks.empty();

	LiveStream(ViewStreams views, FeedStatusBoard status, Simulator simulator, QualityReports quality,
			SuggestionStreams suggestions, ObjectMapper json, Clock clock) {
		this.views = views;
		this.suggestions = suggestions;
		this.json = json;
		this.statuses = latest(status.changes().map((change) -> EventFrame.of("status", write(change))));
		this.simulation = latest(simulator.changes().map((change) -> EventFrame.of("simulator", write(change))));
		this.qualities = latest(quality.events().map((report) -> EventFrame.of("quality", report)));
		this.heartbeats = Flux.interval(HEARTBEAT)
			.map((beat) -> EventFrame.of("heartbeat", write(Map.of("at", clock.instant()))))
			.publish()
			.refCount();
	}

	/** The current event and every further one, encoded once for all pages. */
	private static Flux<EventFrame> latest(Flux<EventFrame> events) {
		return events.replay(1).refCount();
	}

	/**
	 * Of each kind only the latest event waits for a slow client, so nothing is fetched
	 * ahead.
	 */
	Flux<EventFrame> of(View view, Locale locale) {
		return Flux
			.merge(1, this.statuses.onBackpressureLatest(), updates(view), this.simulation.onBackpressureLatest(),
					this.qualities.onBackpressureLatest(), this.suggestions.of(view, locale).onBackpressureLatest(),
					this.heartbeats.onBackpressureDrop())
			.takeUntilOther(this.closing.asMono());
	}

	private Flux<EventFrame> updates(View view) {
		return this.views.of(view)
			.onBackpressureLatest()
			.index((index, update) -> (index == 0) ? update.snapshot() : update.metrics());
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
