package dev.footfall.dashboard;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.footfall.simulator.Simulator;

/**
 * Whether Footfall shows what the simulator knows to be true.
 */
@RestController
class TruthController {

	private final Simulator simulator;

	private final TruthBook book;

	TruthController(Simulator simulator, TruthBook book) {
		this.simulator = simulator;
		this.book = book;
	}

	@GetMapping("/api/v1/simulator/truth")
	Mono<TruthAnswer> truth() {
		return Mono.fromCallable(() -> this.book.compare(this.simulator.truth()))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
