package dev.footfall.metrics;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.footfall.Readings;
import dev.footfall.ledger.Batches;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.ledger.SensorProperties;
import dev.footfall.ledger.Sensors.Others;
import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;

class SensorBoardTests {

	private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	/** 10:30 in the store, half a minute into a minute. */
	private static final Instant NOW = Instant.parse("2024-08-23T13:30:30Z");

	private LedgerInstance ledger;

	private SensorBoard board;

	private long next;

	@BeforeEach
	void open(@TempDir Path directory) {
		this.ledger = LedgerInstance.sqlite(directory);
		this.ledger.ledger().own();
		this.ledger.ledger().reconcile(Batches.log("A", 0, 0));
		this.board = board(100, OpenMinutes.ALWAYS);
	}

	private SensorBoard board(int max, OpenMinutes openMinutes) {
		SensorBoard opened = new SensorBoard(
				new SensorProperties(max, Duration.ofMinutes(15), Duration.ofDays(7), Duration.ofDays(30)),
				this.ledger.sensors(), openMinutes);
		opened.restore();
		return opened;
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void isSilentAQuarterOfAnHourAfterItsLastSignOfLife() {
		record(visit("S-1", "Caixa", 20), heartbeat("S-1", null, 15), heartbeat("S-2", "Caixa", 14));

		assertThat(find(question())).containsExactly(
				new SensorStatus(Readings.STORE, "S-1", "Caixa", 1, 1, ago(20), ago(15), true),
				new SensorStatus(Readings.STORE, "S-2", "Caixa", 0, 1, null, ago(14), false));
		assertThat(this.board.find(question(), NOW.plusSeconds(60))).extracting(SensorStatus::silent)
			.containsExactly(true, true);
	}

	@Test
	void missesASensorOfAClosedStoreOnlyWhenOthersOfItsAreaAreHeard() {
		this.board = board(100, (store, hour) -> 0);
		record(visit("S-1", "Caixa", 20), visit("S-2", "Entrada", 20), heartbeat("S-3", "Entrada", 1),
				heartbeat("S-4", null, 20));

		assertThat(find(question())).extracting(SensorStatus::sensor, SensorStatus::silent)
			.map((sensor) -> sensor.toList().toString())
			.containsExactly("[S-1, false]", "[S-2, true]", "[S-3, false]", "[S-4, false]");
	}

	@Test
	void findsByStoreAreaAndSilencePageByPage() {
		record(visit("S-1", "Caixa", 20), visit("S-2", "Caixa", 1), visit("S-3", "Entrada", 20),
				Readings.visit().withStore("store").withSensor("S-9").withTime(ago(20)).accepted(),
				Readings.visit().withStore("store-10").withSensor("S-0").withTime(ago(20)).accepted());

		assertThat(this.board.stores()).containsExactly("store", Readings.STORE, "store-10");
		assertThat(names(question())).containsExactly("S-9", "S-1", "S-2", "S-3", "S-0");
		assertThat(names(new SensorQuestion("store", null, null, null, 9))).containsExactly("S-9");
		assertThat(names(new SensorQuestion(Readings.STORE, "Caixa", true, null, 9))).containsExactly("S-1");
		assertThat(names(new SensorQuestion(Readings.STORE, null, false, null, 9))).containsExactly("S-2");
		assertThat(names(new SensorQuestion(null, null, true, after(Readings.STORE, "S-1"), 2))).containsExactly("S-3",
				"S-0");
		assertThat(names(new SensorQuestion(Readings.STORE, null, null, after(Readings.STORE, "S-3"), 2))).isEmpty();
		assertThat(names(new SensorQuestion(Readings.STORE, null, null, after("z", "S-3"), 2))).isEmpty();
		assertThat(names(new SensorQuestion(Readings.STORE, null, null, after("a", "S-3"), 1))).containsExactly("S-1");
	}

	private static SensorQuestion.Place after(String store, String sensor) {
		return new SensorQuestion.Place(store, sensor);
	}

	@Test
	void coversAnAreaByTheMinutesThatItsSensorsWereHeard() {
		record(heartbeat("S-1", "Caixa", 300), heartbeat("S-1", null, 5), heartbeat("S-1", null, 3),
				heartbeat("S-1", null, 0), heartbeat("S-2", "Caixa", 2), heartbeat("S-2", "Caixa", 1),
				visit("S-3", "Entrada", 300), heartbeat("S-4", null, 1));

		assertThat(coverage(Window.FIVE_MINUTES))
			.isEqualTo(Map.of("Caixa", new Coverage(2, 0, 3, 6), "Entrada", new Coverage(1, 1, 0, 4)));
		assertThat(coverage(Window.HOUR).get("Caixa")).isEqualTo(new Coverage(2, 0, 4, 61));
		assertThat(coverage(Window.ALL).get("Caixa")).isEqualTo(new Coverage(2, 0, 0, 0));
		assertThat(coverage(Window.ALL).get("Caixa").ratio()).isNull();
		assertThat(coverage(Window.FIVE_MINUTES).get("Caixa").ratio()).isEqualTo(0.5);
	}

	@Test
	void expectsNothingWhileTheStoreIsClosed() {
		this.board = board(100, (store, hour) -> (hour == NOW.getEpochSecond() / 3600) ? ~0b111 : 0);
		record(heartbeat("S-1", "Caixa", 300), heartbeat("S-1", null, 28), heartbeat("S-1", null, 27),
				heartbeat("S-1", null, 2));

		assertThat(coverage(Window.HOUR).get("Caixa")).isEqualTo(new Coverage(1, 0, 2, 27));
	}

	@Test
	void letsNoMoreSensorsInThanAllowedAndCountsTheOthers() {
		this.board = board(2, OpenMinutes.ALWAYS);
		record(visit("S-2", "Caixa", 1));
		record(visit("S-5", "Caixa", 1), visit("S-4", "Caixa", 1), heartbeat("S-4", null, 1), visit("S-2", "Caixa", 1));
		record(visit("S-5", "Caixa", 1), heartbeat("S-1", null, 1), visit("S-4", "Caixa", 1));

		assertThat(names(question())).containsExactly("S-2", "S-4");
		assertThat(find(question())).extracting(SensorStatus::readings).containsExactly(2L, 2L);
		assertThat(this.board.others()).isEqualTo(new Others(2, 1));
		assertThat(this.board.isFull()).isTrue();
		assertSameAfterRestart(NOW);
	}

	@Test
	void goesOnWhereItWasAfterARestart() {
		record(visit("S-1", "Caixa", 200), heartbeat("S-1", null, 3), visit("S-2", "Entrada", 20));

		assertSameAfterRestart(NOW);
	}

	private void assertSameAfterRestart(Instant now) {
		SensorBoard restarted = board(100, OpenMinutes.ALWAYS);
		assertThat(restarted.find(question(), now)).isEqualTo(this.board.find(question(), now));
		assertThat(restarted.others()).isEqualTo(this.board.others());
		for (Window window : Window.values()) {
			assertThat(restarted.coverage(Readings.STORE, window, now, ZONE))
				.isEqualTo(this.board.coverage(Readings.STORE, window, now, ZONE));
		}
	}

	/** Batches in and out of order, restarts, and a clock that jumps both ways. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void coversWhatASimpleLoopFindsWhateverHappens(long seed) {
		Random random = new Random(seed);
		List<Reading> heard = new ArrayList<>();
		Instant now = NOW;
		for (int step = 0; step < 80; step++) {
			switch (random.nextInt(8)) {
				case 0 -> now = now.plusSeconds(random.nextInt(40 * 3600) - 15 * 3600);
				case 1 -> this.board = board(100, OpenMinutes.ALWAYS);
				default -> now = now.plusSeconds(random.nextInt(200));
			}
			Verdict[] records = new Verdict[random.nextInt(6)];
			for (int i = 0; i < records.length; i++) {
				records[i] = draw(random, now);
				heard.add((records[i] instanceof Accepted accepted) ? accepted.reading()
						: ((Heartbeat) records[i]).reading());
			}
			record(records);
			for (Window window : List.of(Window.FIVE_MINUTES, Window.HOUR, Window.TODAY)) {
				assertThat(this.board.coverage(Readings.STORE, window, now, ZONE)).as("seed %d, step %d", seed, step)
					.isEqualTo(naive(heard, window, now));
			}
		}
	}

	private static Verdict draw(Random random, Instant now) {
		String sensor = "S-" + random.nextInt(4);
		int seconds = (random.nextInt(3) == 0) ? random.nextInt(30 * 3600) : random.nextInt(300);
		Readings reading = Readings.visit()
			.withSensor(sensor)
			.withLocation(sensor.equals("S-0") ? "Caixa" : "Entrada")
			.withTime(now.minusSeconds(seconds));
		return random.nextBoolean() ? reading.accepted() : new Heartbeat(reading.reading());
	}

	private static Map<String, Coverage> naive(List<Reading> heard, Window window, Instant now) {
		Map<String, TreeSet<Long>> minutes = new HashMap<>();
		Map<String, Long> last = new HashMap<>();
		heard.forEach((reading) -> {
			minutes.computeIfAbsent(reading.sensor(), (key) -> new TreeSet<>()).add(reading.eventMillis() / 60_000);
			last.merge(reading.sensor(), reading.eventMillis(), Math::max);
		});
		long running = now.getEpochSecond() / 60;
		ZonedDateTime midnight = now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE);
		long first = switch (window) {
			case TODAY -> midnight.toEpochSecond() / 60;
			case HOUR -> running - 59;
			default -> running - 4;
		};
		Map<String, Coverage> coverage = new HashMap<>();
		minutes.forEach((sensor, ofSensor) -> {
			long expected = 0;
			long found = 0;
			for (long minute = first; minute < running; minute++) {
				expected += (minute >= ofSensor.first()) ? 1 : 0;
				found += ofSensor.contains(minute) ? 1 : 0;
			}
			boolean silent = last.get(sensor) <= now.minusSeconds(900).toEpochMilli();
			coverage.merge(sensor.equals("S-0") ? "Caixa" : "Entrada", new Coverage(1, silent ? 1 : 0, found, expected),
					Coverage::plus);
		});
		return coverage;
	}

	private void record(Verdict... records) {
		Summary summary = Batches.records(0, this.next, records);
		this.next += records.length;
		this.board.admit(summary.sensors());
		if (!summary.isEmpty()) {
			this.ledger.ledger().commit(summary);
		}
		this.board.apply(summary.sensors());
	}

	private static Verdict visit(String sensor, String location, int minutes) {
		return Readings.visit().withSensor(sensor).withLocation(location).withTime(ago(minutes)).accepted();
	}

	private static Verdict heartbeat(String sensor, String location, int minutes) {
		return new Heartbeat(
				Readings.visit().withSensor(sensor).withLocation(location).withTime(ago(minutes)).reading());
	}

	private static Instant ago(int minutes) {
		return NOW.minus(Duration.ofMinutes(minutes));
	}

	private static SensorQuestion question() {
		return new SensorQuestion(null, null, null, null, 100);
	}

	private List<SensorStatus> find(SensorQuestion question) {
		return this.board.find(question, NOW);
	}

	private List<String> names(SensorQuestion question) {
		return find(question).stream().map(SensorStatus::sensor).toList();
	}

	private Map<String, Coverage> coverage(Window window) {
		return this.board.coverage(Readings.STORE, window, NOW, ZONE);
	}

}
