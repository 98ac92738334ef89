package dev.footfall.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.footfall.testing.Golden;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The core agrees with loops over a list of readings, on random streams.
 */
class ReferenceTests {

	/** The evening before the clocks of Lisbon are set forward. */
	private static final Instant SATURDAY = Instant.parse("2026-03-28T20:00:00Z");

	private static final int STREAMS = 45;

	private static final List<Agreement> AGREEMENTS = new ArrayList<>();

	@TempDir
	Path directory;

	static List<Long> seeds() {
		List<Long> seeds = new ArrayList<>();
		for (long seed = 1; seed <= STREAMS; seed++) {
			seeds.add(seed);
		}
		return seeds;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesOnEveryNumber(long seed) {
		Random random = new Random(seed);
		boolean large = seed % 15 == 0;
		TestClock clock = new TestClock(SATURDAY.plus(Duration.ofMinutes(random.nextInt(600))));
		RandomReadings readings = new RandomReadings(random, large ? 3000 : 1 + random.nextInt(80));
		Oracle oracle = new Oracle(Shop.ALL);
		AGREEMENTS.add(oracle.agreement());
		try (CoreRun core = new CoreRun(this.directory, clock, 1 + random.nextInt(4), random)) {
			for (int step = 0; step < 16; step++) {
				clock.advance(pause(random));
				int records = random.nextInt(large ? 500 : 50);
				for (int i = 0; i < records; i++) {
					long recordMillis = clock.millis() - random.nextInt(20_000);
					core.send(recordMillis, readings.next(recordMillis));
				}
				if (random.nextInt(10) == 0) {
					core.restart();
				}
				oracle.add(core.commit(random.nextInt(3) == 0));
				oracle.checkOne(core, random);
			}
			oracle.add(core.commit(true));
			oracle.checkAll(core);
			if (seed % 3 == 0) {
				oracle.checkDays(core);
				core.restart();
				oracle.checkNow(core);
			}
		}
		oracle.assertThatEveryVerdictWasMet();
	}

	private static Duration pause(Random random) {
		return switch (random.nextInt(12)) {
			case 0 -> Duration.ofMinutes(random.nextInt(90));
			case 1 -> Duration.ofMinutes(random.nextInt(10));
			default -> Duration.ofMillis(random.nextInt(20_000));
		};
	}

	@AfterAll
	static void statesBoundsThatHold() {
		Agreement all = AGREEMENTS.stream().reduce(new Agreement(), Agreement::plus);
		all.assertThatBoundsHold();
	}

	@Test
	void agreesOnTheGoldenFileInAnyOrder() throws IOException {
		List<String> lines = Files.readAllLines(Golden.writeTo(this.directory));
		Random random = new Random(1);
		Collections.shuffle(lines, random);
		TestClock clock = new TestClock(Instant.parse("2024-08-23T19:00:00Z"));
		Oracle oracle = new Oracle(List.of(Shop.CENTRE));
		try (CoreRun core = new CoreRun(this.directory, clock, 2, random)) {
			lines.forEach((line) -> core.send(clock.millis(), line.getBytes(StandardCharsets.UTF_8)));
			oracle.add(core.commitAll());
			oracle.checkAll(core);
		}
		assertThat(oracle.records()).isEqualTo(Golden.READINGS);
	}

	/** Batches, partitions and restarts leave no trace in the answers. */
	@ParameterizedTest
	@ValueSource(longs = { 101, 102, 103 })
	void answersTheSameBytesHoweverTheStreamIsCut(long seed) {
		List<Long> times = new ArrayList<>();
		List<byte[]> values = new ArrayList<>();
		Random random = new Random(seed);
		RandomReadings readings = new RandomReadings(random, 50);
		for (int i = 0; i < 800; i++) {
			long recordMillis = SATURDAY.toEpochMilli() + i * 1000L;
			times.add(recordMillis);
			values.add(readings.next(recordMillis));
		}

		List<String> first = answers(times, values, 1, 1, seed);

		assertThat(first).allSatisfy((answer) -> assertThat(answer.length()).isGreaterThan(300));
		for (int partitions = 2; partitions <= 4; partitions++) {
			assertThat(answers(times, values, partitions, 7 * partitions, seed)).isEqualTo(first);
		}
	}

	private List<String> answers(List<Long> times, List<byte[]> values, int partitions, int batches, long seed) {
		Random random = new Random(seed + partitions);
		TestClock clock = new TestClock(SATURDAY);
		try (CoreRun core = new CoreRun(this.directory.resolve("p" + partitions), clock, partitions, random)) {
			for (int i = 0; i < times.size(); i++) {
				clock.set(Instant.ofEpochMilli(times.get(i)));
				core.send(times.get(i), values.get(i));
				if (i % (times.size() / batches) == 0) {
					core.commit(false);
					if (random.nextInt(4) == 0) {
						core.restart();
					}
				}
			}
			core.commit(true);
			clock.advance(Duration.ofMinutes(1));
			core.tick();
			return questions().stream()
				.map(core::text)
				.map((answer) -> answer.replaceAll("\"batch_id\":\\d+", "")
					.replaceAll("\"partition\":\\d,\"offset\":\\d+", ""))
				.toList();
		}
	}

	private static List<String> questions() {
		List<String> questions = new ArrayList<>();
		for (Shop shop : List.of(Shop.CENTRE, Shop.SOUTH, Shop.LISBON)) {
			for (String window : List.of("5m", "15m", "1h", "today", "all")) {
				questions.add("/api/v1/metrics?group=area&store=%s&window=%s".formatted(shop.id(), window));
			}
			questions.add("/api/v1/history?step=1h&from=2026-03-20&to=2026-03-30&store=" + shop.id());
			questions.add("/api/v1/comparison?window=1h&with=usual&store=" + shop.id());
		}
		questions.add("/api/v1/customers?sort=duration");
		questions.add("/api/v1/sensors");
		questions.add("/api/v1/quality?minutes=60");
		return questions;
	}

}
