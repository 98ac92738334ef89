package dev.footfall.simulator;

/**
 * Records in the order in which they fall due, made one at a time. Not thread-safe.
 */
interface Source {

	/** What {@link #dueMillis()} says after the last one. */
	long NEVER = Long.MAX_VALUE;

	/** When the next one is due, in simulated time; never earlier than the one before. */
	long dueMillis();

	/** Fill in the next one. */
	void take(Emission target);

	/** How many sensors there may be: numbers of sensors lie below. */
	int sensors();

}
