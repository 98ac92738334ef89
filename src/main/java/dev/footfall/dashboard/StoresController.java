package dev.footfall.dashboard;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.metrics.MetricsHub;

/**
 * Floor plans of the stores. A store without a plan of its own gets the default one.
 */
@RestController
class StoresController {

	private static final Resource DEFAULT_LAYOUT = new ClassPathResource("layouts/loja-centro.json");

	private final MetricsHub hub;

	StoresController(MetricsHub hub) {
		this.hub = hub;
	}

	@GetMapping(path = "/api/v1/stores/{store}/layout", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<Resource> layout(@PathVariable String store) {
		return Mono.fromCallable(this.hub::stores).subscribeOn(Schedulers.boundedElastic()).map((stores) -> {
			if (!stores.contains(store)) {
				throw new UnknownChoiceException("store", stores);
			}
			return DEFAULT_LAYOUT;
		});
	}

}
