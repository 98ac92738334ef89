package dev.footfall.simulator;

import org.junit.jupiter.api.Test;

import dev.footfall.simulator.SimulatorState.Activity;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorSettingsTests {

	private static final SimulatorState RUNNING = new SimulatorState(Activity.RUNNING, "uniform", 20, 1000L, 42L, 0,
			null, null);

	@Test
	void agreeWhenNothingIsAskedFor() {
		assertThat(SimulatorSettings.DEFAULTS.agreesWith(RUNNING)).isTrue();
	}

	@Test
	void agreeWhenWhatIsAskedForRuns() {
		assertThat(new SimulatorSettings(20, 1000L, 42L).agreesWith(RUNNING)).isTrue();
		assertThat(new SimulatorSettings(null, null, 42L).agreesWith(RUNNING)).isTrue();
	}

	@Test
	void disagreeWhenAnythingElseRuns() {
		assertThat(new SimulatorSettings(21, null, null).agreesWith(RUNNING)).isFalse();
		assertThat(new SimulatorSettings(null, 1L, null).agreesWith(RUNNING)).isFalse();
		assertThat(new SimulatorSettings(null, null, 43L).agreesWith(RUNNING)).isFalse();
	}

}
