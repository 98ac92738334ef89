/**
 * The shops as their owners describe them. In: the configured default store, the built-in
 * floor plan and the files of the layout directory. Out: name, zone, opening hours, floor
 * plan and area profiles of any store.
 * <p>
 * It belongs to the metrics, because what an area is decides what its numbers mean; it
 * uses nothing else of them. Layouts are read anew when their files change, without a
 * restart: a file that is broken leaves the last good version in force and says what is
 * wrong with it, since a typing error must not take a store's plan off the wall.
 */
package dev.footfall.metrics.store;
