package dev.footfall.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.store.OpeningHours;
import dev.footfall.metrics.store.StarterLayout;
import dev.footfall.metrics.store.Store;
import dev.footfall.metrics.store.Stores;

/**
 * The stores and their floor plans.
 */
@RestController
@RequestMapping("/api/v1/stores")
class StoresController {

	private final Stores stores;

	private final Views views;

	private final MetricsHub hub;

	StoresController(Stores stores, Views views, MetricsHub hub) {
		this.stores = stores;
		this.views = views;
		this.hub = hub;
	}

	@Operation(summary = "All stores",
			description = "Every store that was described or heard from, and what is wrong with layout files.")
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<StoresAnswer> stores() {
		return Mono.fromCallable(() -> {
			String defaultId = this.stores.defaultStore().id();
			List<StoreAnswer> known = this.views.stores()
				.stream()
				.map(this.stores::find)
				.map((store) -> StoreAnswer.of(store, store.id().equals(defaultId)))
				.toList();
			return new StoresAnswer(known, this.stores.problems());
		}).subscribeOn(Schedulers.boundedElastic());
	}

	@Operation(summary = "The layout of a store", description = "Its floor plan; without areas if it has none.")
	@GetMapping(path = "/{store}/layout", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<String> layout(@Parameter(description = "Store") @PathVariable String store) {
		return Mono.fromCallable(() -> this.stores.find(this.views.known(store)).layout())
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Operation(summary = "A layout to begin with",
			description = "A layout file with one rectangle for each location heard from, as an attachment.")
	@GetMapping(path = "/{store}/layout/starter", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<String>> starter(@Parameter(description = "Store") @PathVariable String store) {
		return Mono.fromCallable(() -> starter(this.stores.find(this.views.known(store))))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private ResponseEntity<String> starter(Store store) {
		List<String> locations = this.hub.snapshot(store.id(), Window.ALL)
			.orElseThrow(StartingUpException::new)
			.areas()
			.stream()
			.map(AreaMetrics::location)
			.toList();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(store.id() + ".json", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(StarterLayout.of(store, locations));
	}

	/** All stores, and what is wrong with layout files. */
	record StoresAnswer(List<StoreAnswer> stores, List<String> problems) {
	}

	/** One store; opening hours by the day on which they begin. */
	record StoreAnswer(String id, String name, String zone, @JsonProperty("default") boolean isDefault, boolean layout,
			int areas, Map<String, List<List<String>>> openingHours) {

		static StoreAnswer of(Store store, boolean isDefault) {
			return new StoreAnswer(store.id(), store.name(), store.zone().getId(), isDefault, store.hasPlan(),
					store.areas().size(), hours(store.hours()));
		}

		private static Map<String, List<List<String>>> hours(OpeningHours hours) {
			Map<String, List<List<String>>> byDay = new LinkedHashMap<>();
			hours.byDay()
				.forEach((day, stretches) -> byDay
					.put(day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT), stretches));
			return byDay;
		}

	}

}
