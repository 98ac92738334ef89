package dev.footfall.simulator;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.broker.ReadingPublisher;

/**
 * Wires the simulator.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorConfiguration {

	/**
	 * @param zone the store's, which decides when a simulated day begins
	 */
	@Bean
	Simulator simulator(ReadingPublisher publisher, SimulatorProperties properties, Clock clock,
			ObjectProvider<SimulationListener> listeners,
			@Value("${footfall.store.zone:" + SimulatorProperties.ZONE + "}") ZoneId zone) {
		Planner planner = new Planner(clock, zone, properties.replays());
		return new Simulator(publisher, planner, zone, clock, listeners.orderedStream().toList());
	}

}
