package dev.footfall.benchmark;

/**
 * Is told whenever a peer's total of an area changed.
 */
@FunctionalInterface
interface Updates {

	/**
	 * Take a new total.
	 * @param visits all visits of the area so far
	 */
	void updated(String area, long visits);

}
