package dev.footfall.simulator;

/**
 * How many customers come at a moment, of which kinds, and what draws them.
 */
interface Conditions {

	/** Customers who come per millisecond; constant until {@link #until}. */
	double arrivals(long millis);

	/** When the number of arrivals changes next. */
	long until(long millis);

	ShopperMix mix(long millis);

	Moves moves(long millis);

}
