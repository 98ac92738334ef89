package dev.footfall.dashboard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.ledger.Quality;

/**
 * What records were worth: by the minute, in all, and the last that were rejected.
 */
@RestController
class QualityController {

	private static final int WEEK = 7 * 24 * 60;

	private final QualityReports reports;

	QualityController(QualityReports reports) {
		this.reports = reports;
	}

	@Operation(summary = "What records were worth",
			description = "Accepted, heartbeats, late, timestamp substituted and rejected by reason, of all records and by the minute of their timestamp in Kafka, without minutes that had no record; late records and those with a substituted timestamp are accepted, too. The last 100 rejected ones with the place of each in Kafka, the newest first; `text` is how the record begins, made harmless.")
	@GetMapping("/api/v1/quality")
	Mono<QualityAnswer> quality(@RequestParam(defaultValue = "60") @Min(1) @Max(WEEK) int minutes) {
		return Mono.fromCallable(() -> this.reports.answer(minutes, Quality.MOST_REJECTED))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
