package dev.footfall.dashboard;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.suggestion.Suggestions;

/**
 * What to do now, with the figures that speak for it.
 */
@RestController
class SuggestionsController {

	private final Views views;

	private final Suggestions suggestions;

	private final SuggestionWriter writer;

	SuggestionsController(Views views, Suggestions suggestions, SuggestionWriter writer) {
		this.views = views;
		this.suggestions = suggestions;
		this.writer = writer;
	}

	@Operation(summary = "What to do now",
			description = "Deterministic rules with their figures, sample, 95 % interval and what would refute them, the strongest first. Queue and surge need what is usual at this hour of the week, and a window of an hour at most. Traffic is not sales: suggestions are something to try.")
	@GetMapping("/api/v1/suggestions")
	Mono<SuggestionsAnswer> suggestions(@RequestParam(defaultValue = "15m") String window,
			@RequestParam(required = false) String store, @RequestParam(required = false) String lang, Locale locale) {
		return Mono.fromCallable(() -> {
			Locale language = Languages.of(lang, locale);
			View view = this.views.of(store, window, Group.AREA.label());
			return this.suggestions.recent(view.store(), view.window())
				.map((advice) -> this.writer.answer(advice, language))
				.orElseThrow(StartingUpException::new);
		}).subscribeOn(Schedulers.boundedElastic());
	}

}
