/**
 * What actuator says. In: the broker, the query, the Ledger. Out: readiness, with the
 * reason when something does not work; liveness is the process alone, because no restart
 * of it cures a broker that is away.
 */
package dev.footfall.health;
