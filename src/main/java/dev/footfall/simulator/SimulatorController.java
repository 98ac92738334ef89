package dev.footfall.simulator;

import jakarta.validation.Valid;
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

	@GetMapping
	SimulatorState state() {
		return this.simulator.state();
	}

	@PostMapping("/start")
	SimulatorState start(@Valid @RequestBody(required = false) SimulatorSettings settings) {
		return this.simulator.start((settings != null) ? settings : SimulatorSettings.DEFAULTS);
	}

	@PostMapping("/stop")
	SimulatorState stop() {
		return this.simulator.stop();
	}

}
