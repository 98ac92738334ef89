/**
 * The Kafka cluster as this application knows it. In: {@code spring.kafka.*}, and the
 * readings a simulator makes. Out: an address, topics that exist, readings published, the
 * state of the log.
 * <p>
 * Without {@code spring.kafka.bootstrap-servers} an embedded single-node broker runs in
 * this process, so that nothing has to be installed; it listens on loopback and keeps its
 * log over restarts. reactor-kafka is no longer developed upstream and stays inside this
 * package, so that replacing it touches one place.
 */
package dev.footfall.broker;
