package dev.footfall.simulator;

import jakarta.validation.Valid;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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
	SimulatorState state() {
		return this.simulator.state();
	}

	@Operation(summary = "Start the simulator",
			description = "Sends made-up readings; all settings are optional. While it runs, the same settings answer its state.")
	@PostMapping("/start")
	SimulatorState start(@Valid @RequestBody(required = false) SimulatorSettings settings) {
		return this.simulator.start((settings != null) ? settings : SimulatorSettings.DEFAULTS);
	}

	@Operation(summary = "Stop the simulator", description = "Answers its state; may be repeated.")
	@PostMapping("/stop")
	SimulatorState stop() {
		return this.simulator.stop();
	}

}
