package dev.footfall.dashboard;

import io.swagger.v3.oas.annotations.Operation;
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

	@Operation(summary = "What the simulator sent against what Footfall shows",
			description = "Of the running simulation, or else the last: records sent = accepted + heartbeats + rejected + in flight. `agrees` says whether every count and sum is equal, and is null while records are under way; a deviation is shown minus sent. `happened` is what customers did, whatever the sensors sent of it.")
	@GetMapping("/api/v1/simulator/truth")
	Mono<TruthAnswer> truth() {
		return Mono.fromCallable(() -> this.book.compare(this.simulator.truth()))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
