package dev.footfall.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.footfall.reading.ReadingLine;

/**
 * The plans of the tests: a normal Monday from its opening, from which a test changes
 * only what it is about, and what comes of them.
 */
final class Plans {

	static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	/** Monday, 7 o'clock. */
	static final Instant OPENING = Instant.parse("2025-03-03T10:00:00Z");

	private Plans() {
	}

	static Plan of(Scenario scenario) {
		return new Plan(scenario, Pace.UNLIMITED, null, 42, OPENING, List.of(), false, FaultSettings.NONE, null);
	}

	static Plan withSeed(Plan plan, long seed) {
		return new Plan(plan.scenario(), plan.pace(), plan.count(), seed, plan.start(), plan.stores(),
				plan.heartbeats(), plan.faults(), plan.file());
	}

	static Plan withStores(Plan plan, String... stores) {
		return new Plan(plan.scenario(), plan.pace(), plan.count(), plan.seed(), plan.start(), List.of(stores),
				plan.heartbeats(), plan.faults(), plan.file());
	}

	static Plan withFaults(Plan plan, FaultSettings faults) {
		return new Plan(plan.scenario(), plan.pace(), plan.count(), plan.seed(), plan.start(), plan.stores(), true,
				faults, plan.file());
	}

	static Plan withStart(Plan plan, Instant start) {
		return new Plan(plan.scenario(), plan.pace(), plan.count(), plan.seed(), start, plan.stores(),
				plan.heartbeats(), plan.faults(), plan.file());
	}

	/** The shop of a plan, as it opens, without a queue and without crowds. */
	static Shop plainShop(long seed) {
		return new Shop(new ShopSettings(seed, null, OPENING.toEpochMilli(), new DayProfile(Scenario.NORMAL_DAY, ZONE),
				0, false, false));
	}

	static Chain chain(Plan plan) {
		try {
			return new Chain(plan, ZONE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first records of a source, before they are text. */
	static List<Emission> emissions(Source source, int count) {
		List<Emission> emissions = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Emission emission = new Emission();
			source.take(emission);
			emissions.add(emission);
		}
		return emissions;
	}

	/** The first records of a plan as lines of text. */
	static String text(Plan plan, int count) {
		ReadingLine line = new ReadingLine();
		emissions(chain(plan).source(), count).forEach((emission) -> {
			new JsonFormat().append(emission, line);
			line.character('\n');
		});
		return new String(line.toByteArray(), StandardCharsets.UTF_8);
	}

}
