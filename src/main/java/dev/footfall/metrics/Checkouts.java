package dev.footfall.metrics;

/**
 * Tells which stores have a checkout that customers can reach, by the layouts in force.
 */
@FunctionalInterface
public interface Checkouts {

	boolean areIn(String store);

}
