package dev.footfall.dashboard;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.suggestion.Advice;
import dev.footfall.metrics.suggestion.Suggestions;

/**
 * One stream of suggestions per store and window, and of their words per language, shared
 * by all pages that look at it and gone with the last of them. Goes out when something
 * changed, and then not before another pause.
 */
@Component
class SuggestionStreams {

	private static final Logger logger = LoggerFactory.getLogger(SuggestionStreams.class);

	private final MetricsHub hub;

	private final Suggestions suggestions;

	private final SuggestionWriter writer;

	/** Reads the database, which Reactor's single threads are not for. */
	private final Scheduler working = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "footfall-suggestions", 60,
			true);

	private final Map<Question, Flux<Advice>> advice = new ConcurrentHashMap<>();

	private final Map<Wording, Flux<EventFrame>> words = new ConcurrentHashMap<>();

	SuggestionStreams(MetricsHub hub, Suggestions suggestions, SuggestionWriter writer) {
		this.hub = hub;
		this.suggestions = suggestions;
		this.writer = writer;
	}

	/** The event of what is suggested now, and of every change. */
	Flux<EventFrame> of(View view, Locale locale) {
		Wording wording = new Wording(new Question(view.store(), view.window()), locale);
		return this.words.computeIfAbsent(wording, this::put);
	}

	private Flux<EventFrame> put(Wording wording) {
		return this.advice.computeIfAbsent(wording.question(), this::ask)
			.map((advice) -> EventFrame.of("suggestions", this.writer.write(advice, wording.locale())))
			.doFinally((signal) -> this.words.remove(wording))
			.replay(1)
			.refCount();
	}

	private Flux<Advice> ask(Question question) {
		return this.hub.revisions()
			.onBackpressureLatest()
			.publishOn(this.working, 1)
			.concatMap((revision) -> now(question).concatWith(pause()), 0)
			.distinctUntilChanged((advice) -> advice, Advice::saysTheSameAs)
			.doFinally((signal) -> this.advice.remove(question))
			.replay(1)
			.refCount();
	}

	/** A failure must not end the page's whole stream. */
	private Flux<Advice> now(Question question) {
		return Mono.fromCallable(() -> this.suggestions.now(question.store(), question.window()))
			.flatMap(Mono::justOrEmpty)
			.onErrorResume((failure) -> {
				logger.warn("There are no suggestions for {} now: {}", question.store(), failure.toString());
				return Mono.empty();
			})
			.flux();
	}

	private Mono<Advice> pause() {
		return Mono.delay(Suggestions.PAUSE, this.working).then(Mono.empty());
	}

	private record Question(String store, Window window) {
	}

	private record Wording(Question question, Locale locale) {
	}

}
