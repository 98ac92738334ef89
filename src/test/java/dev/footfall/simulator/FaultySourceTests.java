package dev.footfall.simulator;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

class FaultySourceTests {

	private static final int RECORDS = 400_000;

	private static final long START = Plans.OPENING.toEpochMilli();

	private static FaultySource faulty(FaultSettings faults, double rate) {
		return new FaultySource(new UniformModel(1, null, START, rate), faults, START, new Dice(2));
	}

	@ParameterizedTest
	@CsvSource({ "LATE, .02", "DUPLICATE, .01", "MALFORMED, .002", "UNKNOWN_AREA, .001", "BAD_DURATION, .001",
			"NULL_CUSTOMER, .01" })
	void happenAtTheirRates(Fault fault, double rate) {
		FaultySource source = faulty(FaultSettings.USUAL, 1_000);
		Plans.emissions(source, RECORDS);

		assertThat((double) source.injected(fault)).isCloseTo(RECORDS * rate, withinPercentage(15));
	}

	@Test
	void sendsInTheOrderOfTimeAndLateReadingsBehindLaterEvents() {
		List<Emission> emissions = Plans.emissions(faulty(new FaultSettings(.02, .01, 0, 0, 0, 0, 0, 0), 100), RECORDS);

		assertThat(emissions).isSortedAccordingTo((one, other) -> Long.compare(one.dueMillis, other.dueMillis));
		double[] delays = emissions.stream()
			.filter((emission) -> emission.dueMillis > emission.eventMillis)
			.mapToDouble((emission) -> emission.dueMillis - emission.eventMillis)
			.sorted()
			.toArray();
		assertThat(delays[delays.length / 2]).isCloseTo(8_000, withinPercentage(5));
	}

	@Test
	void sendsDuplicatesWordByWord() {
		List<Emission> emissions = Plans.emissions(faulty(new FaultSettings(0, .5, 0, 0, 0, 0, 0, 0), 10), 1_000);

		for (int i = 1; i < emissions.size(); i++) {
			if (emissions.get(i).duplicate) {
				assertThat(emissions.get(i)).usingRecursiveComparison()
					.ignoringFields("duplicate")
					.isEqualTo(emissions.get(i - 1));
			}
		}
		assertThat(emissions).filteredOn((emission) -> emission.duplicate).hasSizeGreaterThan(200);
	}

	@Test
	void losesSensorsForMinutesAboutOnceInEightHours() {
		Outages outages = new Outages(1, 100, START, new Dice(3));
		int begun = 0;
		long out = 0;
		for (int sensor = 0; sensor < 100; sensor++) {
			boolean before = false;
			for (int second = 0; second < 10 * 8 * 3600; second += 10) {
				boolean now = outages.isOut(sensor, START + second * 1000L);
				begun += (now && !before) ? 1 : 0;
				out += now ? 10 : 0;
				before = now;
			}
		}

		assertThat((double) begun).isCloseTo(1_000, withinPercentage(10));
		assertThat((double) out / begun).isCloseTo(6.5 * 60, withinPercentage(5));
	}

	@Test
	void setsEachSensorsClockWrongByAtMostSoMuch() {
		List<Emission> emissions = Plans.emissions(faulty(new FaultSettings(0, 0, 0, 0, 0, 0, 2, 0), 10), 20_000);

		assertThat(emissions).allSatisfy((emission) -> assertThat(Math.abs(emission.eventMillis - emission.dueMillis))
			.isLessThanOrEqualTo(2_000));
		long skews = emissions.stream()
			.filter((emission) -> emission.sensorIndex == emissions.get(0).sensorIndex)
			.map((emission) -> emission.eventMillis - emission.dueMillis)
			.distinct()
			.count();
		assertThat(skews).isOne();
	}

	@Test
	void doesNothingUnlessAskedTo() {
		List<Emission> emissions = Plans.emissions(faulty(FaultSettings.NONE, 10), 1_000);

		assertThat(emissions).usingRecursiveFieldByFieldElementComparator()
			.isEqualTo(Plans.emissions(new UniformModel(1, null, START, 10), 1_000));
	}

}
