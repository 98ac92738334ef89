package dev.footfall.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Decides what the settings leave open.
 */
final class Planner {

	private static final int DEFAULT_RATE = 20;

	/** Readings of a day: 1,500 visitors with nearly six stays each. */
	private static final long READINGS_PER_DAY = 8_000;

	private static final long UNIFORM_READINGS_PER_DAY = 24 * 3600 * UniformModel.USUAL_RATE;

	private final Clock clock;

	private final ZoneId zone;

	private final Path replays;

	private final Random seeds = new Random();

	/**
	 * @param zone of the shops' days
	 * @param replays where files lie that may be replayed
	 */
	Planner(Clock clock, ZoneId zone, Path replays) {
		this.clock = clock;
		this.zone = zone;
		this.replays = replays;
	}

	/**
	 * A complete plan. Looks at the disk when a file is to be replayed.
	 * @throws InvalidSettingsException when settings contradict each other
	 */
	Plan plan(SimulatorSettings settings) {
		if (settings.isOfTwoMinds()) {
			throw new InvalidSettingsException("Only one of rate, speed and as_fast_as_possible can be chosen.");
		}
		Scenario scenario = scenario(settings.scenario());
		Pace pace = pace(scenario, settings);
		Path file = file(scenario, settings.file());
		List<String> stores = (settings.stores() != null) ? settings.stores() : List.of();
		long seed = (settings.seed() != null) ? settings.seed() : this.seeds.nextInt(Integer.MAX_VALUE);
		return new Plan(scenario, pace, settings.count(), seed, start(scenario, pace, file, settings), stores,
				Boolean.TRUE.equals(settings.heartbeats()),
				(settings.faults() != null) ? settings.faults() : FaultSettings.NONE, file);
	}

	private static Scenario scenario(String label) {
		return (label == null) ? Scenario.NORMAL_DAY : Scenario.labelled(label)
			.orElseThrow(() -> new InvalidSettingsException("scenario", Scenario.labels()));
	}

	private static Pace pace(Scenario scenario, SimulatorSettings settings) {
		if (settings.pace() != null) {
			if (scenario == Scenario.REPLAY && settings.pace().isByRate()) {
				throw new InvalidSettingsException("A file has its own rate: choose a speed or as_fast_as_possible.");
			}
			return settings.pace();
		}
		if (scenario == Scenario.REPLAY) {
			return Pace.REAL_TIME;
		}
		boolean past = settings.start() != null || settings.startHour() != null;
		return past ? Pace.speed(Pace.MAX_SPEED) : Pace.rate(DEFAULT_RATE);
	}

	private Path file(Scenario scenario, String name) {
		if (scenario != Scenario.REPLAY) {
			if (name != null) {
				throw new InvalidSettingsException("Only the scenario replay takes a file.");
			}
			return null;
		}
		List<String> names = replays();
		if (name == null || !names.contains(name)) {
			throw new InvalidSettingsException("file", names);
		}
		return this.replays.resolve(name);
	}

	private List<String> replays() {
		if (!Files.isDirectory(this.replays)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.replays)) {
			return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Instant start(Scenario scenario, Pace pace, Path file, SimulatorSettings settings) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (settings.start() != null) {
			if (settings.start().isAfter(now)) {
				throw new InvalidSettingsException("The start lies in the future.");
			}
			return settings.start();
		}
		if (file != null) {
			return firstOf(file);
		}
		if (settings.startHour() != null) {
			return hour(now, settings.startHour(), 0);
		}
		return (pace.factor() == 1) ? now : hour(now, scenario.startHour(), daysBack(scenario, settings));
	}

	private Instant firstOf(Path file) {
		try {
			return Instant.ofEpochMilli(ReplaySource.firstMillis(file, this.zone));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Enough days for the count, and one at least. */
	private static long daysBack(Scenario scenario, SimulatorSettings settings) {
		boolean toTheEnd = Boolean.TRUE.equals(settings.asFastAsPossible()) && settings.count() != null;
		long perDay = (scenario == Scenario.UNIFORM) ? UNIFORM_READINGS_PER_DAY : READINGS_PER_DAY;
		return toTheEnd ? 1 + settings.count() / perDay : 1;
	}

	/** The last such hour that is past, and some days before it. */
	private Instant hour(Instant now, int hour, long daysBefore) {
		ZonedDateTime today = now.atZone(this.zone).truncatedTo(ChronoUnit.DAYS).withHour(hour);
		ZonedDateTime last = today.toInstant().isAfter(now) ? today.minusDays(1) : today;
		return last.minusDays(daysBefore).toInstant();
	}

}
