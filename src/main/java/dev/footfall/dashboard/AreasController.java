package dev.footfall.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.dashboard.MetricsAnswer.AreaAnswer;
import dev.footfall.metrics.MetricsSnapshot;

/**
 * The busiest areas, by the metric of one's choice.
 */
@RestController
class AreasController {

	private final Views views;

	AreasController(Views views) {
		this.views = views;
	}

	@Operation(summary = "The busiest areas",
			description = "Areas with visits in the window, the largest by the metric of one's choice first; ranks are by that metric.")
	@GetMapping("/api/v1/areas/top")
	Mono<TopAreas> top(@RequestParam(defaultValue = "15m") String window, @RequestParam(required = false) String store,
			@RequestParam(defaultValue = "location") String group, @RequestParam(defaultValue = "traffic") String by,
			@RequestParam(defaultValue = "10") @Min(1) @Max(1000) int limit) {
		return Mono.fromCallable(() -> {
			AreaOrder order = AreaOrder.named(by);
			return top(this.views.now(this.views.of(store, window, group)), order, limit);
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private static TopAreas top(Picture picture, AreaOrder order, int limit) {
		MetricsSnapshot snapshot = picture.metrics();
		List<AreaAnswer> areas = snapshot.areas()
			.stream()
			.filter((area) -> area.visits() > 0)
			.sorted(Comparator.comparing(order::value, Comparator.reverseOrder())
				.thenComparing((area) -> area.location()))
			.limit(limit)
			.map((area) -> AreaAnswer.of(area, picture.of(area.location())))
			.toList();
		return new TopAreas(snapshot.store(), snapshot.window().label(), order.label(), snapshot.asOf(), ranked(areas));
	}

	private static List<AreaAnswer> ranked(List<AreaAnswer> areas) {
		return IntStream.range(0, areas.size()).mapToObj((i) -> areas.get(i).withRank(i + 1)).toList();
	}

	/** The JSON of the answer; ranks are by the metric that was asked for. */
	record TopAreas(String store, String window, String by, Instant asOf, List<AreaAnswer> areas) {
	}

}
