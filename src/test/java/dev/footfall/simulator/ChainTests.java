package dev.footfall.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChainTests {

	private static final int RECORDS = 20_000;

	@ParameterizedTest
	@EnumSource(value = Scenario.class, names = "REPLAY", mode = EnumSource.Mode.EXCLUDE)
	void givesTheSameBytesForTheSamePlan(Scenario scenario) {
		Plan plan = Plans.withFaults(Plans.of(scenario), FaultSettings.USUAL);

		assertThat(Plans.text(plan, RECORDS)).isEqualTo(Plans.text(plan, RECORDS));
		assertThat(Plans.text(plan, RECORDS)).isNotEqualTo(Plans.text(Plans.withSeed(plan, 43), RECORDS));
	}

	/** Chance is the project's own, so these bytes are the same on any Java. */
	@Test
	void givesTheSameBytesOnEveryMachine() {
		Plan plan = Plans.of(Scenario.NORMAL_DAY);
		CRC32 checksum = new CRC32();
		checksum
			.update(Plans.text(Plans.withFaults(plan, FaultSettings.USUAL), RECORDS).getBytes(StandardCharsets.UTF_8));

		assertThat(Plans.text(plan, 2)).isEqualTo("""
				{"timestamp":"2025-03-03T10:00:31.975Z","id_sensor":"SM-101EN","location":"Entrada",\
				"customer_id":"Cliente_100000","movement_detected":true,"duration":22.364,"traffic_count":2}
				{"timestamp":"2025-03-03T10:00:32.480Z","id_sensor":"SM-101EN","location":"Entrada",\
				"customer_id":"Cliente_100001","movement_detected":true,"duration":20.263,"traffic_count":0}
				""");
		assertThat(checksum.getValue()).isEqualTo(828871845L);
	}

	@Test
	void mergesStoresInTheOrderOfTime() {
		Plan plan = Plans.withStores(Plans.of(Scenario.NORMAL_DAY), "north", "south");
		List<Emission> emissions = Plans.emissions(Plans.chain(plan).source(), RECORDS);

		assertThat(emissions).isSortedAccordingTo((one, other) -> Long.compare(one.dueMillis, other.dueMillis));
		assertThat(emissions.stream().map((emission) -> emission.store.toString()).distinct())
			.containsExactlyInAnyOrder("north", "south");
	}

}
