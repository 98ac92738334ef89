package dev.footfall.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.dashboard.HistoryQueries.Asked;
import dev.footfall.ledger.Step;
import dev.footfall.metrics.history.Chronicle;
import dev.footfall.metrics.history.DayHour;
import dev.footfall.metrics.history.DayHours;
import dev.footfall.metrics.history.HistoryQuery;
import dev.footfall.metrics.history.Series;
import dev.footfall.metrics.store.OpeningHours;
import dev.footfall.metrics.store.Stores;

/**
 * What was, as series and by weekday and hour.
 */
@RestController
@RequestMapping("/api/v1/history")
class HistoryController {

	private static final int WEEK_DAYS = 7;

	private static final Duration LONGEST = Duration.ofDays(53 * WEEK_DAYS);

	private final HistoryQueries queries;

	private final Chronicle chronicle;

	private final DayHours dayHours;

	private final Stores stores;

	private final Provisional provisional;

	HistoryController(HistoryQueries queries, Chronicle chronicle, DayHours dayHours, Stores stores,
			Provisional provisional) {
		this.queries = queries;
		this.chronicle = chronicle;
		this.dayHours = dayHours;
		this.stores = stores;
		this.provisional = provisional;
	}

	@Operation(summary = "Series of the past",
			description = "Of every area or of one, by minute, hour or day of the store's zone. All series share the points that begin at `starts`; a value is null where nothing was recorded of the area. `provisional` has for each point until when readings may arrive that are not late, compare `as_of`, and how many late visits are in its figures. At most 1,500 points, and 100,000 of all areas together; exports have no such limit. Without `from`: the last day by minute, 7 days by hour, 90 days by day. Minutes are kept for a week and hours for two years, unless configured otherwise.")
	@GetMapping
	Mono<HistoryAnswer> history(@RequestParam(required = false) String store,
			@RequestParam(required = false) String area, @RequestParam(required = false) String metric,
			@RequestParam(required = false) String from, @RequestParam(required = false) String to,
			@RequestParam(defaultValue = "1h") String step, @RequestParam(defaultValue = "location") String group) {
		return Mono.fromCallable(() -> {
			HistoryStep length = HistoryStep.labelled(step);
			HistoryQuery query = this.queries.bounded(new Asked(store, area, metric, from, to, group), length);
			Instant now = this.queries.now();
			Series series = this.chronicle.series(query);
			return HistoryAnswer.of(query, length, now, series, this.provisional.of(series));
		}).subscribeOn(Schedulers.boundedElastic());
	}

	@Operation(summary = "The hours of the week",
			description = "Every hour of the week in which the store is open, Monday's first: what counts as a mean per occurrence, ratios and quantiles of all its visits together. `occurrences` is how often the hour came, `recorded` in how many of them anything was recorded; the running hour is left out. `peak_hour` is the hour in which most customers pass in the whole store, null without any. A range of at most 53 weeks.")
	@GetMapping("/day-hour")
	Mono<DayHourAnswer> dayHour(@RequestParam(required = false) String store, @Parameter(
			description = "Area, by the name that `group` gives it; the whole store when left out") @RequestParam(
					required = false) String area,
			@RequestParam(required = false) String metric, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(defaultValue = "4") @Min(1) @Max(53) int weeks,
			@RequestParam(defaultValue = "location") String group) {
		return Mono.fromCallable(() -> {
			HistoryQuery query = this.queries.of(new Asked(store, area, metric, from, to, group), Step.HOUR,
					Duration.ofDays((long) WEEK_DAYS * weeks));
			if (Duration.between(query.from(), query.to()).compareTo(LONGEST) > 0) {
				throw new InvalidRequestException("from", "The range is too long. Allowed: 53 weeks.");
			}
			Instant now = this.queries.now();
			OpeningHours hours = this.stores.find(query.store()).hours();
			List<DayHour> table = this.dayHours.of(query, hours, now);
			return DayHourAnswer.of(query, table);
		}).subscribeOn(Schedulers.boundedElastic());
	}

}
