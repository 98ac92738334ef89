package dev.footfall.dashboard;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.history.FlowReport;
import dev.footfall.metrics.history.FlowTotals;

/**
 * How customers go from area to area.
 */
@RestController
class FlowsController {

	private final Views views;

	private final HistoryQueries queries;

	private final FlowTotals totals;

	FlowsController(Views views, HistoryQueries queries, FlowTotals totals) {
		this.views = views;
		this.queries = queries;
		this.totals = totals;
	}

	@Operation(summary = "How customers go from area to area",
			description = "Transitions between consecutive visits of one customer, at most 30 minutes apart, whose second visit lies in the window; the most frequent first. `share` is of all transitions that leave `from`, `median_gap` is in seconds. `others` counts pairs beyond the cap, which are not listed.")
	@GetMapping("/api/v1/flows")
	Mono<FlowsAnswer> flows(@RequestParam(defaultValue = "15m") String window,
			@RequestParam(required = false) String store, @RequestParam(defaultValue = "location") String group,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		return Mono.fromCallable(() -> {
			View view = this.views.of(store, window, group);
			Instant now = this.queries.asOf();
			ZoneId zone = this.queries.zone(view);
			FlowReport report = this.totals.of(view.store(), zone, this.views.grouping(view), view.window(), now);
			return FlowsAnswer.of(view, zone, now, report, limit);
		}).subscribeOn(Schedulers.boundedElastic());
	}

}
