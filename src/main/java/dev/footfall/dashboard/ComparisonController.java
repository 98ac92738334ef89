package dev.footfall.dashboard;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.Window;
import dev.footfall.metrics.history.Baseline;
import dev.footfall.metrics.history.Comparisons;

/**
 * A window beside what was before. An answer changes with the minute, so it is kept for
 * that long, however many pages ask; late readings show a minute later.
 */
@RestController
class ComparisonController {

	/** All but the one that has nothing before it. */
	static final List<String> WINDOWS = Stream.of(Window.values())
		.filter((window) -> window != Window.ALL)
		.map(Window::label)
		.toList();

	/** More answers than this are not worth keeping. */
	private static final int KEPT = 200;

	private final HistoryQueries queries;

	private final Views views;

	private final Comparisons comparisons;

	private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

	ComparisonController(HistoryQueries queries, Views views, Comparisons comparisons) {
		this.queries = queries;
		this.views = views;
		this.comparisons = comparisons;
	}

	@Operation(summary = "A window beside what was before",
			description = "Visits, traffic and average dwell of the window's minutes that are over, beside the base, of each area and of the store. `bases` says where the compared times begin. Changes are relative (0.1 is a tenth more); they are null, with a `reason`, where nothing was recorded or the base has under 30 visits. `exact` is false where forgotten minutes were taken from their hour.")
	@GetMapping("/api/v1/comparison")
	Mono<ComparisonAnswer> compare(@RequestParam(defaultValue = "15m") String window,
			@RequestParam(defaultValue = "previous") String with, @RequestParam(required = false) String store,
			@RequestParam(defaultValue = "location") String group) {
		return Mono.fromCallable(() -> {
			this.queries.view(store, group);
			View view = this.views.of(store, window, group);
			if (view.window() == Window.ALL) {
				throw new UnknownChoiceException("window", WINDOWS);
			}
			Baseline baseline = Baseline.labelled(with)
				.orElseThrow(() -> new UnknownChoiceException("with", Baseline.labels()));
			return answer(new Question(view, baseline));
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private ComparisonAnswer answer(Question question) {
		long minute = Math.floorDiv(this.queries.now().getEpochSecond(), 60L);
		Kept found = this.kept.get(question);
		if (found != null && found.minute() == minute) {
			return found.answer();
		}
		View view = question.view();
		ComparisonAnswer answer = ComparisonAnswer.of(view.store(), this.queries.zone(view),
				this.comparisons.of(view.store(), this.queries.zone(view), this.queries.grouping(view), view.window(),
						question.baseline(), this.queries.now()));
		if (this.kept.size() >= KEPT) {
			this.kept.clear();
		}
		this.kept.put(question, new Kept(minute, answer));
		return answer;
	}

	private record Question(View view, Baseline baseline) {
	}

	private record Kept(long minute, ComparisonAnswer answer) {
	}

}
