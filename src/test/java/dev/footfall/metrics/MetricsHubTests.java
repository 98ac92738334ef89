package dev.footfall.metrics;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import dev.footfall.Readings;
import dev.footfall.ledger.Batches;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.reading.Verdict;
import dev.footfall.summary.Summary;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

class MetricsHubTests {

	private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	/** Ten minutes past midnight in the store. */
	private static final Instant NOW = Instant.parse("2024-08-23T03:10:00Z");

	private final TestClock clock = new TestClock(NOW);

	private LedgerInstance ledger;

	private MetricsHub hub;

	private long next;

	@BeforeEach
	void open(@TempDir Path directory) {
		this.ledger = LedgerInstance.sqlite(directory);
		this.ledger.ledger().own();
		this.ledger.ledger().reconcile(Batches.log("A", 0, 0));
		this.hub = new MetricsHub(Readings.STORE, (store) -> ZONE, this.ledger.history(), Readings.STORE::equals,
				this.clock);
	}

	@AfterEach
	void close() {
		this.hub.close();
		this.ledger.close();
	}

	@Test
	void showsNothingBeforeTheLedgerWasRead() {
		assertThat(this.hub.isReady()).isFalse();
		assertThat(this.hub.snapshot(Readings.STORE, Window.ALL)).isEmpty();
		assertThat(this.hub.stores()).containsExactly(Readings.STORE);
		StepVerifier.create(this.hub.revisions().take(Duration.ofMillis(50)))
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void showsWhatWasCommittedBeforeItStarted() {
		commit(visit("Caixa", NOW), visit("Entrada", NOW.minus(Duration.ofMinutes(30))));
		this.hub.restore();

		assertThat(snapshot(Window.FIVE_MINUTES).areas())
			.extracting(AreaMetrics::location, AreaMetrics::visits, AreaMetrics::dwellMillis, AreaMetrics::traffic,
					AreaMetrics::share, AreaMetrics::rank)
			.containsExactly(tuple("Caixa", 1L, 42_500L, 3L, 1.0, 1), tuple("Entrada", 0L, 0L, 0L, 0.0, 2));
		assertThat(snapshot(Window.HOUR).areas()).extracting(AreaMetrics::visits).containsExactly(1L, 1L);
	}

	@Test
	void leavesYesterdayOutOfToday() {
		this.hub.restore();
		record(visit("Caixa", NOW.minus(Duration.ofMinutes(10))), visit("Caixa", NOW.minus(Duration.ofMinutes(11))));

		assertThat(visits(Window.TODAY)).isEqualTo(1);
		assertThat(snapshot(Window.TODAY).from()).isEqualTo(Instant.parse("2024-08-23T03:00:00Z"));
		assertThat(visits(Window.HOUR)).isEqualTo(2);
	}

	@Test
	void showsNothingOfABatchWhoseCommitFails() {
		this.hub.restore();
		record(visit("Caixa", NOW));
		MetricsSnapshot before = snapshot(Window.ALL);
		Summary lost = Batches.records(0, this.next, visit("Caixa", NOW));

		StepVerifier.create(this.hub.revisions().skip(1))
			.then(() -> assertThatIllegalStateException().isThrownBy(() -> this.hub.record(() -> {
				throw new IllegalStateException("disk full");
			}, lost)).withMessage("disk full"))
			.expectNoEvent(Duration.ofMillis(50))
			.thenCancel()
			.verify(Duration.ofSeconds(5));

		assertThat(snapshot(Window.ALL)).isEqualTo(before);
	}

	@Test
	void keepsStoresApart() {
		this.hub.restore();
		record(visit("Caixa", NOW), Readings.visit().withStore("store-2").withTime(NOW).accepted());

		assertThat(this.hub.stores()).containsExactly(Readings.STORE, "store-2");
		assertThat(snapshot(Window.ALL).areas()).extracting(AreaMetrics::location).containsExactly("Caixa");
		assertThat(this.hub.snapshot("nowhere", Window.ALL).orElseThrow().areas()).isEmpty();
	}

	/** A window of the minute before said that it was true now. */
	@Test
	void isTrueAsOfTheMinuteThatItsWindowsReachedUntilTheyMoveOn() {
		this.hub.restore();
		Instant minute = snapshot(Window.FIVE_MINUTES).from();
		this.clock.advance(Duration.ofMinutes(1));

		MetricsSnapshot snapshot = snapshot(Window.FIVE_MINUTES);

		assertThat(Duration.between(snapshot.from(), snapshot.asOf())).isLessThan(Duration.ofMinutes(5));
		assertThat(snapshot.from()).isBetween(minute, minute.plusSeconds(60));
	}

	@Test
	void hasAPlaceForAreasWhereNobodyEverCame() {
		this.hub.restore();
		record(visit("Caixa", NOW));

		assertThat(this.hub
			.snapshot(Readings.STORE, Window.ALL, UnaryOperator.identity(), Set.of("Caixa", "Provador", "Adega"))
			.orElseThrow()
			.areas()).extracting(AreaMetrics::location, AreaMetrics::visits, AreaMetrics::rank)
			.containsExactly(tuple("Caixa", 1L, 1), tuple("Adega", 0L, 2), tuple("Provador", 0L, 3));
	}

	@Test
	void givesASlowReaderOnlyTheLatestRevision() {
		this.hub.restore();

		StepVerifier.create(this.hub.revisions().onBackpressureLatest(), 1).expectNext(1L).then(() -> {
			record(visit("Caixa", NOW));
			record(visit("Caixa", NOW));
			record(visit("Caixa", NOW));
		}).thenRequest(1).expectNext(4L).thenCancel().verify(Duration.ofSeconds(5));
	}

	@Test
	void tellsALateReaderTheCurrentRevisionFirst() {
		this.hub.restore();
		record(visit("Caixa", NOW));

		StepVerifier.create(this.hub.revisions()).expectNext(2L).thenCancel().verify(Duration.ofSeconds(5));
	}

	@Test
	void movesWindowsOnWithoutAnyReading() {
		this.hub.restore();
		record(visit("Caixa", NOW));

		StepVerifier.create(this.hub.revisions().skip(1))
			.then(() -> this.clock.advance(Duration.ofMinutes(5)))
			.expectNext(3L)
			.thenCancel()
			.verify(Duration.ofSeconds(10));

		assertThat(visits(Window.FIVE_MINUTES)).isZero();
		assertThat(visits(Window.QUARTER)).isEqualTo(1);
	}

	@Test
	void leavesAReplayInSilence() {
		Instant before = NOW.minus(Duration.ofDays(300));
		this.hub.restore();
		record(visit("Caixa", before));
		assertThat(snapshot(Window.FIVE_MINUTES).replay()).isTrue();
		assertThat(snapshot(Window.FIVE_MINUTES).asOf()).isEqualTo(before);
		assertThat(visits(Window.FIVE_MINUTES)).isEqualTo(1);

		this.clock.advance(StreamClock.SILENCE);

		await().atMost(Duration.ofSeconds(10)).until(() -> visits(Window.FIVE_MINUTES) == 0);
		assertThat(snapshot(Window.FIVE_MINUTES).replay()).isFalse();
	}

	/** Commits, failures, restarts, clock jumps and replays in any order. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void equalsANaiveRecomputationWhateverHappens(long seed) {
		NaiveFloor naive = new NaiveFloor(ZONE);
		RandomDay day = new RandomDay(seed, this.clock);
		this.hub.restore();
		for (int step = 0; step < 60; step++) {
			switch (day.event()) {
				case BATCH -> {
					List<Verdict> records = day.records();
					record(records.toArray(Verdict[]::new));
					naive.add(records);
				}
				case FAILED_COMMIT -> assertThatIllegalStateException().isThrownBy(() -> this.hub.record(() -> {
					throw new IllegalStateException();
				}, Batches.records(0, this.next, day.records().toArray(Verdict[]::new))));
				case RESTART -> this.hub.restore();
				case CLOCK -> {
					day.moveClock();
					record(Readings.heartbeat());
				}
			}
			for (Window window : Window.values()) {
				MetricsSnapshot snapshot = snapshot(window);
				assertThat(snapshot).as("seed %d, step %d", seed, step)
					.usingRecursiveComparison()
					.withEqualsForType(MetricsHubTests::areWithinTheirError, DwellQuantiles.class)
					.isEqualTo(naive.snapshot(Readings.STORE, snapshot, this.ledger.history().latest()));
			}
		}
	}

	private static boolean areWithinTheirError(DwellQuantiles seen, DwellQuantiles exact) {
		return isWithinItsError(seen.p50(), exact.p50()) && isWithinItsError(seen.p90(), exact.p90())
				&& isWithinItsError(seen.p95(), exact.p95());
	}

	private static boolean isWithinItsError(double seen, double exact) {
		return Math.abs(seen - exact) <= exact * DwellQuantiles.RELATIVE_ERROR + 1e-9;
	}

	private void record(Verdict... records) {
		Summary summary = batch(records);
		this.hub.record(() -> this.ledger.ledger().commit(summary), summary);
	}

	private void commit(Verdict... records) {
		this.ledger.ledger().commit(batch(records));
	}

	private Summary batch(Verdict... records) {
		Summary summary = Batches.records(0, this.next, records);
		this.next += records.length;
		return summary;
	}

	private static Verdict visit(String location, Instant time) {
		return Readings.visit().withLocation(location).withTime(time).accepted();
	}

	private long visits(Window window) {
		return snapshot(window).total().visits();
	}

	private MetricsSnapshot snapshot(Window window) {
		return this.hub.snapshot(Readings.STORE, window).orElseThrow();
	}

}
