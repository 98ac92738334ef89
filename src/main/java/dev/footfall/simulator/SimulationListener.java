package dev.footfall.simulator;

/**
 * Is told before a simulation begins, so that it can note what there is without it.
 */
public interface SimulationListener {

	/**
	 * A simulation is about to begin; none of its records exists yet. May block.
	 * @param previous the truth of the one before
	 */
	void beforeStart(SimulationTruth previous);

}
