package dev.footfall.metrics.history;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.footfall.Readings;
import dev.footfall.ledger.Batches;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.ledger.Step;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.history.NaiveHistory.Part;
import dev.footfall.metrics.store.OpeningHours;
import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict;
import dev.footfall.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The history against plain loops over all readings, on days on which clocks change and
 * in zones that are half an hour off.
 */
class HistoryTests {

	private static final List<String> AREAS = List.of("Caixa", "Corredor_A", "Entrada");

	private static final String CLOCK_CHANGES = """
			Europe/Lisbon,       2026-10-24, 1
			Europe/Lisbon,       2026-03-28, 2
			America/New_York,    2026-10-31, 3
			America/New_York,    2026-03-07, 4
			Australia/Lord_Howe, 2026-04-04, 5
			Australia/Lord_Howe, 2026-10-03, 6
			Asia/Kolkata,        2026-08-15, 7
			""";

	@TempDir
	private Path directory;

	private LedgerInstance instance;

	@AfterEach
	void close() {
		this.instance.close();
	}

	/** Commit in batches, and keep everything. */
	private NaiveHistory recorded(ZoneId zone, List<Reading> visits) {
		this.instance = LedgerInstance.sqlite(this.directory, zone,
				new TestClock(Instant.parse("2026-11-25T12:00:00Z")));
		this.instance.ledger().own();
		this.instance.ledger().reconcile(Batches.log("A", 0, 0));
		for (int i = 0; i < visits.size(); i += 300) {
			this.instance.ledger()
				.commit(Batches.records(0, i,
						visits.subList(i, Math.min(visits.size(), i + 300))
							.stream()
							.map(Accepted::new)
							.toArray(Verdict[]::new)));
		}
		return new NaiveHistory(zone, visits);
	}

	private static List<Reading> random(long seed, Instant from, Duration length, int count) {
		Random random = new Random(seed);
		return IntStream.range(0, count)
			.mapToObj((i) -> Readings.visit()
				.withLocation(AREAS.get(random.nextInt(AREAS.size())))
				.withTime(from.plusMillis((long) (random.nextDouble() * length.toMillis())))
				.withDwell(Duration.ofMillis(random.nextInt(20) == 0 ? 0 : random.nextInt(200_000)))
				.withTraffic(random.nextInt(4))
				.withCustomer(random.nextInt(5) == 0 ? null : "c-" + random.nextInt(40))
				.reading())
			.toList();
	}

	@ParameterizedTest
	@CsvSource(textBlock = CLOCK_CHANGES)
	void agreesWithPlainLoopsForEveryMetricAndStep(ZoneId zone, LocalDate date, long seed) {
		Instant from = date.atStartOfDay(zone).toInstant();
		Instant to = date.plusDays(3).atStartOfDay(zone).toInstant();
		NaiveHistory naive = recorded(zone, random(seed, from, Duration.between(from, to), 600));

		for (Step step : List.of(Step.DAY, Step.HOUR, Step.MINUTE)) {
			List<Part> parts = naive.parts(step, from, to);
			Series series = chronicle().series(query(zone, null, step, from, to));
			assertThat(series.stretches()).extracting((stretch) -> new Part(stretch.from(), stretch.to()))
				.containsExactlyElementsOf(parts);
			assertThat(series.lines()).extracting(Series.Line::area).containsExactlyElementsOf(AREAS);
			series.lines()
				.forEach((line) -> line.values()
					.forEach((metric, values) -> assertValues(metric, values,
							parts.stream().map((part) -> naive.of(line.area()).value(metric, part, naive)).toList())));
		}
	}

	private static void assertValues(HistoryMetric metric, List<Number> values, List<Double> expected) {
		assertThat(values).hasSameSizeAs(expected);
		for (int i = 0; i < values.size(); i++) {
			assertValue(metric, values.get(i), expected.get(i));
		}
	}

	/** Exact, but for quantiles, which are off by 1/128 at most. */
	private static void assertValue(HistoryMetric metric, Number value, Double expected) {
		if (expected == null) {
			assertThat(value).as(metric.label()).isNull();
		}
		else {
			boolean quantile = metric.label().startsWith("dwell_");
			assertThat(value.doubleValue()).as(metric.label())
				.isCloseTo(expected, Offset.offset(quantile ? expected / 128 + 0.001 : 1e-9));
		}
	}

	@Test
	void readsOneAreaAndTheOthersOnlyForItsShare() {
		ZoneId zone = ZoneId.of("America/Sao_Paulo");
		Instant from = LocalDate.of(2026, 8, 3).atStartOfDay(zone).toInstant();
		NaiveHistory naive = recorded(zone, random(8, from, Duration.ofDays(1), 200));

		for (HistoryMetric metric : HistoryMetric.values()) {
			Series series = chronicle().series(new HistoryQuery(Readings.STORE, zone, UnaryOperator.identity(), "Caixa",
					List.of(metric), Step.HOUR, from, from.plus(Duration.ofDays(1))));
			assertThat(series.lines()).singleElement()
				.satisfies((line) -> assertValues(metric, line.values().get(metric),
						naive.parts(Step.HOUR, from, from.plus(Duration.ofDays(1)))
							.stream()
							.map((part) -> naive.of("Caixa").value(metric, part, naive))
							.toList()));
		}
	}

	/** What is remembered of the store is of use only until other visits come. */
	@ParameterizedTest
	@EnumSource(names = { "MINUTE", "HOUR", "DAY" })
	void measuresAgainstTheStoreAsItIsNow(Step step) {
		ZoneId zone = ZoneId.of("America/Sao_Paulo");
		Instant from = LocalDate.of(2026, 8, 3).atStartOfDay(zone).toInstant();
		Instant to = from.plus(Duration.ofDays(2));
		List<Reading> early = random(9, from, Duration.ofDays(2), 400);
		NaiveHistory before = recorded(zone, early);
		Chronicle chronicle = chronicle();
		assertOneArea(chronicle, before, step, from, to);

		List<Reading> late = random(10, from, Duration.ofDays(2), 60);
		this.instance.ledger()
			.commit(Batches.records(0, early.size(), late.stream().map(Accepted::new).toArray(Verdict[]::new)));

		NaiveHistory after = new NaiveHistory(zone, Stream.concat(early.stream(), late.stream()).toList());
		assertOneArea(chronicle, after, step, from, to);
		assertOneArea(chronicle, after, step, from, to);
	}

	private static void assertOneArea(Chronicle chronicle, NaiveHistory naive, Step step, Instant from, Instant to) {
		Series series = chronicle.series(query(naive.zone(), "Caixa", step, from, to));

		assertThat(series.lines()).singleElement()
			.satisfies((line) -> line.values()
				.forEach((metric, values) -> assertValues(metric, values,
						naive.parts(step, from, to)
							.stream()
							.map((part) -> naive.of("Caixa").value(metric, part, naive))
							.toList())));
	}

	@ParameterizedTest
	@CsvSource(textBlock = CLOCK_CHANGES)
	void meansOfWeekdaysAndHoursAgreeWithPlainLoops(ZoneId zone, LocalDate date, long seed) {
		Instant from = date.minusDays(8).atStartOfDay(zone).toInstant();
		Instant to = date.plusDays(8).atStartOfDay(zone).toInstant();
		Instant heard = from.plus(Duration.ofHours(30));
		NaiveHistory naive = recorded(zone, random(seed, heard, Duration.between(heard, to), 900));
		Instant now = to.minusSeconds(5000);

		List<DayHour> table = new DayHours(this.instance.history(), (store) -> false)
			.of(query(zone, "Caixa", Step.HOUR, from, to), OpeningHours.ALWAYS, now);

		List<Part> hours = naive.parts(Step.HOUR, from, to)
			.stream()
			.dropWhile((part) -> naive.within(part).isEmpty() && naive.present(part) == 0)
			.filter((part) -> !part.to().isAfter(now))
			.toList();
		assertThat(table).hasSize(168);
		table.forEach(
				(hour) -> assertHour(hour, naive, hours.stream().filter((part) -> isIn(hour, part, zone)).toList()));
	}

	private static boolean isIn(DayHour hour, Part part, ZoneId zone) {
		DayOfWeek day = part.from().atZone(zone).getDayOfWeek();
		return day == hour.day() && part.from().atZone(zone).getHour() == hour.hour();
	}

	private static void assertHour(DayHour hour, NaiveHistory naive, List<Part> occurrences) {
		NaiveHistory own = naive.of("Caixa");
		List<Reading> visits = occurrences.stream().flatMap((part) -> own.within(part).stream()).toList();
		List<Reading> ofStore = occurrences.stream().flatMap((part) -> naive.within(part).stream()).toList();
		Duration length = occurrences.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
		long present = occurrences.stream().mapToLong(own::present).sum();
		int times = occurrences.size();

		assertThat(hour.occurrences()).isEqualTo(times);
		assertThat(hour.recorded()).isEqualTo((int) occurrences.stream()
			.filter((part) -> !own.within(part).isEmpty() || own.present(part) > 0)
			.count());
		hour.values().forEach((metric, value) -> {
			Double all = (times > 0) ? NaiveHistory.value(metric, visits, present, length, ofStore) : null;
			Double expected = switch (metric) {
				case VISITS, TOTAL_TRAFFIC, TOTAL_DURATION, LATE -> (times > 0) ? all / times : null;
				case UNIQUE_CUSTOMERS -> (times > 0)
						? occurrences.stream().mapToDouble((part) -> NaiveHistory.customers(own.within(part))).sum()
								/ times
						: null;
				default -> all;
			};
			assertValue(metric, value, expected);
		});
	}

	@ParameterizedTest
	@CsvSource(textBlock = CLOCK_CHANGES)
	void comparesWithTheTimeBeforeAndTheUsual(ZoneId zone, LocalDate date, long seed) {
		Instant from = date.minusDays(30).atStartOfDay(zone).toInstant();
		Instant to = date.plusDays(2).atStartOfDay(zone).toInstant();
		NaiveHistory naive = recorded(zone, random(seed, from, Duration.between(from, to), 20_000));

		for (int hour : List.of(0, 1, 9, 23)) {
			Instant now = date.plusDays(1).atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(60 * hour + 17));
			for (Window window : List.of(Window.TODAY, Window.HOUR, Window.FIVE_MINUTES)) {
				assertComparison(naive, window, Baseline.PREVIOUS, now, List.of(before(zone, window, now)));
				assertComparison(naive, window, Baseline.USUAL, now,
						IntStream.rangeClosed(1, 4).mapToObj((week) -> weeksAgo(zone, window, now, week)).toList());
			}
		}
	}

	private static Part before(ZoneId zone, Window window, Instant now) {
		Duration length = Duration.ofMinutes(window.length());
		return (window == Window.TODAY) ? elapsed(zone, now, 1)
				: new Part(now.minus(length).minus(length), now.minus(length));
	}

	private static Part weeksAgo(ZoneId zone, Window window, Instant now, int week) {
		LocalDate today = now.atZone(zone).toLocalDate();
		Instant end = today.minusWeeks(week)
			.atStartOfDay(zone)
			.toInstant()
			.plus(Duration.between(today.atStartOfDay(zone).toInstant(), now));
		return (window == Window.TODAY) ? elapsed(zone, now, 7 * week)
				: new Part(end.minus(Duration.ofMinutes(window.length())), end);
	}

	private static Part elapsed(ZoneId zone, Instant now, int daysAgo) {
		LocalDate today = now.atZone(zone).toLocalDate();
		Instant start = today.minusDays(daysAgo).atStartOfDay(zone).toInstant();
		Instant dayEnd = today.minusDays(daysAgo - 1).atStartOfDay(zone).toInstant();
		Instant end = start.plus(Duration.between(today.atStartOfDay(zone).toInstant(), now));
		return new Part(start, end.isBefore(dayEnd) ? end : dayEnd);
	}

	private void assertComparison(NaiveHistory naive, Window window, Baseline baseline, Instant now, List<Part> bases) {
		Comparison comparison = new Comparisons(this.instance.history()).of(Readings.STORE, naive.zone(),
				UnaryOperator.identity(), window, baseline, now.plusSeconds(31));
		List<Part> heard = bases.stream()
			.filter((part) -> !naive.within(part).isEmpty() || naive.present(part) > 0)
			.toList();

		assertThat(comparison.exact()).isTrue();
		assertThat(comparison.to()).isEqualTo(now);
		assertThat(comparison.bases()).isEqualTo(heard.stream().map(Part::from).toList());
		Part current = new Part(comparison.from(), now);
		comparison.areas().forEach((area) -> {
			NaiveHistory own = naive.of(area.area());
			assertThat(area.level().visits()).isEqualTo(own.within(current).size());
			if (!heard.isEmpty()) {
				List<Reading> before = heard.stream().flatMap((part) -> own.within(part).stream()).toList();
				double visits = (double) before.size() / heard.size();
				assertThat(area.base().visits()).isCloseTo(visits, Offset.offset(1e-9));
				assertThat(area.base().traffic())
					.isCloseTo(before.stream().mapToDouble(Reading::traffic).sum() / heard.size(), Offset.offset(1e-9));
				assertThat(area.isComparable()).isEqualTo(visits >= 30);
				assertThat(area.visitsChange() != null).isEqualTo(visits >= 30);
			}
		});
		assertThat(comparison.total().level().visits()).isEqualTo(naive.within(current).size());
	}

	@Test
	void takesForgottenMinutesFromTheirHour() {
		ZoneId zone = ZoneId.of("America/Sao_Paulo");
		Instant lastWeek = Instant.parse("2026-08-03T15:00:00Z");
		List<Reading> visits = new ArrayList<>();
		for (int i = 0; i < 360; i++) {
			visits.add(Readings.visit()
				.withDwell(Duration.ofSeconds(4))
				.withTime(lastWeek.plusSeconds(10L * i + 5))
				.reading());
		}
		TestClock clock = new TestClock(lastWeek);
		this.instance = LedgerInstance.sqlite(this.directory, zone, clock);
		this.instance.ledger().own();
		this.instance.ledger().reconcile(Batches.log("A", 0, 0));
		this.instance.ledger()
			.commit(Batches.records(0, 0, visits.stream().map(Accepted::new).toArray(Verdict[]::new)));
		clock.advance(Duration.ofDays(7).plusMinutes(30));
		this.instance.ledger().commit(Batches.records(0, 360, Readings.visit().withTime(clock.instant()).accepted()));

		Comparison comparison = new Comparisons(this.instance.history()).of(Readings.STORE, zone,
				UnaryOperator.identity(), Window.QUARTER, Baseline.USUAL, clock.instant());

		assertThat(comparison.exact()).isFalse();
		assertThat(comparison.bases()).containsExactly(lastWeek.plus(Duration.ofMinutes(15)));
		assertThat(comparison.total().base()).isEqualTo(new Level(90, 270, 360_000));
	}

	@ParameterizedTest
	@CsvSource(textBlock = CLOCK_CHANGES)
	void addsUpRangesOfWholeHoursFromDaysAndHours(ZoneId zone, LocalDate date, long seed) {
		Instant from = date.atStartOfDay(zone).toInstant();
		NaiveHistory naive = recorded(zone, random(seed, from, Duration.ofDays(4), 1200));

		for (int hour : List.of(0, 5, 23, 24, 30)) {
			Instant start = from.plus(Duration.ofHours(hour)).plusSeconds(1);
			RangeTotals totals = new RangeTotals(this.instance.history(), (store) -> false);
			Stretch range = totals.hours(zone, start, start.plus(Duration.ofHours(41)));
			Part part = new Part(range.from(), range.to());

			assertThat(range.from()).isBefore(start).isAfter(start.minusSeconds(5401));
			assertThat(totals.of(Readings.STORE, zone, UnaryOperator.identity(), range)).hasSize(3)
				.allSatisfy((area) -> Arrays.stream(HistoryMetric.values())
					.forEach((metric) -> assertValue(metric, metric.of(area),
							naive.of(area.location()).value(metric, part, naive))));
		}
	}

	private Chronicle chronicle() {
		return new Chronicle(this.instance.history(), (store) -> false);
	}

	private static HistoryQuery query(ZoneId zone, String area, Step step, Instant from, Instant to) {
		return new HistoryQuery(Readings.STORE, zone, UnaryOperator.identity(), area, List.of(HistoryMetric.values()),
				step, from, to);
	}

}
