package dev.footfall.dashboard;

import org.springframework.stereotype.Component;

import dev.footfall.ledger.Ledger;
import dev.footfall.simulator.SimulationListener;
import dev.footfall.simulator.SimulationTruth;

/**
 * Has the Ledger remember that made-up readings are among the others. What was made up
 * stays made up when the simulator has stopped, and after a restart.
 */
@Component
class SimulationMark implements SimulationListener {

	private final Ledger ledger;

	SimulationMark(Ledger ledger) {
		this.ledger = ledger;
	}

	@Override
	public void beforeStart(SimulationTruth previous) {
		this.ledger.noteSimulation();
	}

}
