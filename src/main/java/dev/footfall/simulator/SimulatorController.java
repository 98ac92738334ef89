package dev.footfall.simulator;

import java.util.function.Supplier;

import jakarta.validation.Valid;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Starts and stops the simulator; every call answers the state.
 */
@RestController
@RequestMapping("/api/v1/simulator")
class SimulatorController {

	private final Simulator simulator;

	SimulatorController(Simulator simulator) {
		this.simulator = simulator;
	}

	@Operation(summary = "What the simulator does", description = "The same state that every page shows.")
	@GetMapping
	Mono<SimulatorState> state() {
		return offTheEventLoop(this.simulator::state);
	}

	@Operation(summary = "Start the simulator",
			description = "Sends made-up readings; all settings are optional. While it runs, the same settings answer its state.")
	@PostMapping("/start")
	Mono<SimulatorState> start(@Valid @RequestBody(required = false) SimulatorSettings settings) {
		return offTheEventLoop(() -> this.simulator.start((settings != null) ? settings : SimulatorSettings.DEFAULTS));
	}

	@Operation(summary = "Change the speed",
			description = "Of a simulation that runs by speed: seconds of simulated time per second, or as fast as possible; one of the two.")
	@PostMapping("/speed")
	Mono<SimulatorState> speed(@Valid @RequestBody SpeedSettings settings) {
		return offTheEventLoop(() -> this.simulator.changePace(settings.pace()));
	}

	@Operation(summary = "Stop the simulator", description = "Answers its state; may be repeated.")
	@PostMapping("/stop")
	Mono<SimulatorState> stop() {
		return offTheEventLoop(this.simulator::stop);
	}

	/** A shop takes a moment to fill, and a file to be opened. */
	private static Mono<SimulatorState> offTheEventLoop(Supplier<SimulatorState> call) {
		return Mono.fromSupplier(call).subscribeOn(Schedulers.boundedElastic());
	}

}
