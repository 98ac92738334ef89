package dev.footfall.simulator;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulator.
 *
 * @param replays where files of readings lie that may be replayed by name; no others can,
 * because whoever can start a simulation should not read the machine's files
 */
@ConfigurationProperties("footfall.simulator")
record SimulatorProperties(@DefaultValue("data/replays") Path replays) {

	/** The shop's time zone where none is configured. */
	static final String ZONE = "America/Sao_Paulo";

}
