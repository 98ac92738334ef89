/**
 * A store that is not there. In: a rate, a count and a seed. Out: readings in Kafka, made
 * by a seeded model and published like any sensor's, so that whoever has no sensors sees
 * the whole way work. The same seed makes the same readings, but for their time.
 */
package dev.footfall.simulator;
