package dev.footfall.simulator;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.broker.ReadingPublisher;

/**
 * Wires the simulator.
 */
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

	@Bean
	Simulator simulator(ReadingPublisher publisher, Clock clock) {
		return new Simulator(publisher, clock);
	}

}
