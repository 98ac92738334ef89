package dev.footfall.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.reading.Reading;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;
import dev.footfall.summary.Records.Judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SummaryTests {

	@Property(tries = 300)
	void equalsTheMergeOfAnyParts(@ForAll("streams") List<Judged> records,
			@ForAll @IntRange(min = 1, max = 5) int parts, @ForAll Random random) {
		List<List<Judged>> dealt = deal(records, parts, random);
		List<Summary> summaries = new ArrayList<>(dealt.stream().map(Records::fold).toList());
		Collections.shuffle(summaries, random);

		Summary merged = summaries.stream().reduce(new Summary(), Summary::merge);

		assertThat(merged).isEqualTo(Records.fold(records));
	}

	@Property(tries = 300)
	void equalsTheMergeOfWhatComesBeforeAndAfterACut(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		int cut = random.nextInt(records.size() + 1);

		Summary merged = Records.fold(records.subList(0, cut))
			.merge(Records.fold(records.subList(cut, records.size())));

		assertThat(merged).isEqualTo(Records.fold(records));
	}

	@Property(tries = 300)
	void mergesInEitherOrder(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		List<List<Judged>> parts = deal(records, 2, random);

		Summary ab = Records.fold(parts.get(0)).merge(Records.fold(parts.get(1)));
		Summary ba = Records.fold(parts.get(1)).merge(Records.fold(parts.get(0)));

		assertThat(ab).isEqualTo(ba).hasSameHashCodeAs(ba);
	}

	@Property(tries = 300)
	void mergesInAnyGrouping(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		List<List<Judged>> parts = deal(records, 3, random);

		Summary leftFirst = Records.fold(parts.get(0))
			.merge(Records.fold(parts.get(1)))
			.merge(Records.fold(parts.get(2)));
		Summary rightFirst = Records.fold(parts.get(0))
			.merge(Records.fold(parts.get(1)).merge(Records.fold(parts.get(2))));

		assertThat(leftFirst).isEqualTo(rightFirst);
	}

	@Property(tries = 300)
	void foldsInAnyOrder(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		List<Judged> shuffled = new ArrayList<>(records);
		Collections.shuffle(shuffled, random);

		assertThat(Records.fold(shuffled)).isEqualTo(Records.fold(records));
	}

	@Property(tries = 300)
	void leavesTheOtherAsItWas(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		List<List<Judged>> parts = deal(records, 3, random);
		Summary other = Records.fold(parts.get(1));
		Summary merged = Records.fold(parts.get(0)).merge(other);

		Records.foldInto(merged, parts.get(2));

		assertThat(other).isEqualTo(Records.fold(parts.get(1)));
	}

	/**
	 * After a copy the offset runs took offset 0 for seen: the next fold or comparison
	 * invented a record or refused one.
	 */
	@Property(tries = 300)
	void foldsOnAfterACopy(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		int cut = random.nextInt(records.size() + 1);
		Summary before = Records.fold(records.subList(0, cut));

		Summary copy = Records.copy(before);

		assertThat(copy).isEqualTo(before);
		assertThat(Records.foldInto(copy, records.subList(cut, records.size()))).isEqualTo(Records.fold(records));
		assertThat(before).isEqualTo(Records.fold(records.subList(0, cut)));
	}

	@Property(tries = 300)
	void foldsOnRightAfterACopyThatNobodyLookedAt(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		int cut = random.nextInt(records.size() + 1);
		Summary copy = Records.copy(Records.fold(records.subList(0, cut)));

		Records.foldInto(copy, records.subList(cut, records.size()));

		assertThat(copy).isEqualTo(Records.fold(records));
	}

	@Property(tries = 300)
	void refusesWhatItHasCounted(@ForAll("streams") List<Judged> records, @ForAll Random random) {
		List<Judged> one = records.isEmpty() ? records : List.of(records.get(random.nextInt(records.size())));

		Summary summary = Records.fold(records);

		one.forEach((again) -> {
			assertThatIllegalStateException().isThrownBy(() -> Records.foldInto(summary, one))
				.withMessageContaining("already counted");
			assertThatIllegalStateException().isThrownBy(() -> Records.fold(one).merge(Records.fold(records)));
			assertThatIllegalStateException().isThrownBy(() -> Records.fold(records).merge(Records.fold(one)));
		});
	}

	@Property(tries = 300)
	void accountsForEveryOffset(@ForAll("streams") List<Judged> records) {
		Summary summary = Records.fold(records);

		assertThat(summary.isEmpty()).isEqualTo(records.isEmpty());
		summary.partitions()
			.forEach((partition, account) -> assertThat(account.offsets().last() - account.offsets().first() + 1)
				.isEqualTo(account.accepted() + account.heartbeats() + account.rejected() + account.offsets().gaps()));
	}

	@Property(tries = 300)
	void countsWhatASimpleLoopCounts(@ForAll("streams") List<Judged> records) {
		Map<Area, List<Long>> areas = new HashMap<>();
		Map<RejectionReason, Long> rejections = new HashMap<>();
		long substituted = 0;
		for (Judged record : records) {
			if (record.verdict() instanceof Accepted accepted) {
				Reading visit = accepted.reading();
				areas.merge(new Area(visit.store(), visit.location()),
						List.of(1L, (long) visit.traffic(), visit.dwellMillis()), SummaryTests::plus);
				substituted += visit.timestampSubstituted() ? 1 : 0;
			}
			else if (record.verdict() instanceof Rejected rejected) {
				rejections.merge(rejected.reason(), 1L, Long::sum);
			}
		}

		Summary summary = Records.fold(records);

		Map<Area, List<Long>> totals = new HashMap<>();
		summary.areas().forEach((area, minutes) -> totals.put(area, Tallies.core(minutes.total())));
		assertThat(totals).isEqualTo(areas);
		assertThat(summary.rejections()).isEqualTo(rejections);
		assertThat(summary.timestampSubstituted()).isEqualTo(substituted);
		assertThat(summary.newestEventMillis())
			.isEqualTo(visits(records).mapToLong(Reading::eventMillis).max().orElse(Summary.NO_EVENT));
	}

	@Property(tries = 300)
	void tellsWhatTheRecordsOfEachMinuteWereWorth(@ForAll("streams") List<Judged> records) {
		Map<Long, String> expected = new HashMap<>();
		records.stream()
			.collect(Collectors.groupingBy((record) -> record.recordMillis() / 60_000))
			.forEach((minute, ofMinute) -> expected.put(minute, worth(ofMinute)));

		Summary summary = Records.fold(records);

		Map<Long, String> actual = new HashMap<>();
		summary.quality().forEach((minute, cell) -> actual.put(minute, cell.toString()));
		assertThat(actual).isEqualTo(expected);
		assertThat(summary.late()).isEqualTo(summary.quality().values().stream().mapToLong(QualityCell::late).sum());
	}

	private static String worth(List<Judged> records) {
		List<Judged> accepted = records.stream().filter((record) -> record.verdict() instanceof Accepted).toList();
		long late = accepted.stream()
			.filter((record) -> record.recordMillis()
					- ((Accepted) record.verdict()).reading().eventMillis() > 3_600_000)
			.count();
		Map<RejectionReason, Long> rejected = new TreeMap<>();
		records.stream()
			.filter((record) -> record.verdict() instanceof Rejected)
			.forEach((record) -> rejected.merge(((Rejected) record.verdict()).reason(), 1L, Long::sum));
		return "accepted=%d heartbeats=%d late=%d timestampSubstituted=%d rejected=%s".formatted(accepted.size(),
				records.stream().filter((record) -> record.verdict() instanceof Heartbeat).count(), late,
				visits(accepted).filter(Reading::timestampSubstituted).count(), rejected);
	}

	@Property(tries = 300)
	void hearsOfSensorsWhatASimpleLoopHears(@ForAll("streams") List<Judged> records) {
		Map<SensorId, List<Judged>> bySensor = records.stream()
			.filter((record) -> reading(record) != null && reading(record).sensor() != null)
			.collect(
					Collectors.groupingBy((record) -> new SensorId(reading(record).store(), reading(record).sensor())));

		Map<SensorId, SensorTally> sensors = Records.fold(records).sensors().byId();

		assertThat(sensors.keySet()).isEqualTo(bySensor.keySet());
		sensors.forEach((id, sensor) -> assertHeard(sensor, bySensor.get(id)));
	}

	private static void assertHeard(SensorTally sensor, List<Judged> records) {
		List<Judged> visits = records.stream().filter((record) -> record.verdict() instanceof Accepted).toList();
		List<Judged> heartbeats = records.stream().filter((record) -> record.verdict() instanceof Heartbeat).toList();
		assertThat(sensor.readings()).isEqualTo(visits.size());
		assertThat(sensor.heartbeats()).isEqualTo(heartbeats.size());
		assertThat(sensor.lastReadingMillis()).isEqualTo(lastTime(visits));
		assertThat(sensor.lastHeartbeatMillis()).isEqualTo(lastTime(heartbeats));
		assertThat(minutes(sensor.heard())).isEqualTo(records.stream()
			.map((record) -> reading(record).eventMillis() / 60_000)
			.collect(Collectors.toCollection(TreeSet::new)));
		assertThat(sensor.heard().first()).isEqualTo(minutes(sensor.heard()).first());
		assertThat(sensor.place()).isEqualTo(records.stream()
			.filter((record) -> reading(record).location() != null)
			.map((record) -> new SensorPlace(reading(record).location(), reading(record).eventMillis(), record.offset(),
					record.partition()))
			.max(Comparator.naturalOrder())
			.orElse(new SensorPlace(null, SensorTally.NEVER, Long.MIN_VALUE, Integer.MIN_VALUE)));
	}

	private static long lastTime(List<Judged> records) {
		return records.stream().mapToLong((record) -> reading(record).eventMillis()).max().orElse(SensorTally.NEVER);
	}

	private static TreeSet<Long> minutes(HeardMinutes heard) {
		TreeSet<Long> minutes = new TreeSet<>();
		heard.hours()
			.forEach((hour, bits) -> BitSet.valueOf(new long[] { bits })
				.stream()
				.forEach((minute) -> minutes.add(hour * 60 + minute)));
		return minutes;
	}

	private static Reading reading(Judged record) {
		if (record.verdict() instanceof Accepted accepted) {
			return accepted.reading();
		}
		return (record.verdict() instanceof Heartbeat heartbeat) ? heartbeat.reading() : null;
	}

	@Property(tries = 300)
	void keepsTheCountsOfOtherSensorsHoweverTheyAreDealt(@ForAll("streams") List<Judged> records,
			@ForAll Random random) {
		SensorId other = new SensorId("store-1", "SM-1");
		List<Summary> parts = deal(records, 3, random).stream().map(Records::fold).toList();
		parts.forEach((part) -> makeOther(part, other));
		Summary whole = Records.fold(records);
		makeOther(whole, other);

		Summary merged = parts.get(1).merge(parts.get(2)).merge(parts.get(0));

		assertThat(merged.sensors()).isEqualTo(whole.sensors());
		assertThat(whole.sensors().otherReadings() + whole.sensors().otherHeartbeats()
				+ whole.sensors()
					.byId()
					.values()
					.stream()
					.mapToLong((sensor) -> sensor.readings() + sensor.heartbeats())
					.sum())
			.isEqualTo(records.stream()
				.filter((record) -> reading(record) != null && reading(record).sensor() != null)
				.count());
	}

	private static void makeOther(Summary summary, SensorId other) {
		if (summary.sensors().byId().containsKey(other)) {
			summary.sensors().countAsOther(other);
		}
	}

	@Test
	void hearsASensorBeforeTheEpoch() {
		Summary summary = new Summary();

		summary.fold(0, 0, 0, Readings.visit().withTime(Instant.ofEpochMilli(-1)).accepted());

		HeardMinutes heard = summary.sensors().byId().get(new SensorId(Readings.STORE, "SM-535BA")).heard();
		assertThat(heard.hours()).isEqualTo(Map.of(-1L, 1L << 59));
		assertThat(heard.first()).isEqualTo(-1);
	}

	@Test
	void isLateOnlyBeyondTheAllowedLateness() {
		Summary summary = new Summary(new FoldSettings(Duration.ofSeconds(10), AreaProfiles.NONE, 100));
		long millis = Readings.TIME.toEpochMilli();

		summary.fold(0, 0, millis + 10_000, Readings.visit().accepted());
		summary.fold(0, 1, millis + 10_001, Readings.visit().accepted());
		summary.fold(0, 2, millis - 300_000, Readings.visit().accepted());
		summary.fold(0, 3, millis + 99_999, Readings.heartbeat());

		assertThat(summary.late()).isOne();
		assertThat(summary.areas().get(new Area(Readings.STORE, "Corredor_A")).total().sums().late()).isOne();
	}

	@Test
	void keepsTheNewestHundredOfTheRejected() {
		Summary summary = new Summary();
		for (int i = 0; i < 150; i++) {
			long millis = Readings.RECORD_MILLIS + (i * 37) % 150;
			summary.rejectedRecords().add(0, i, millis, RejectionReason.EMPTY, null);
		}

		assertThat(summary.rejectedRecords().newest()).hasSize(100)
			.extracting((rejected) -> rejected.recordMillis() - Readings.RECORD_MILLIS)
			.isSorted()
			.startsWith(50L)
			.endsWith(149L);
	}

	@Property(tries = 50)
	void keepsTheSameRejectedHoweverTheyAreDealt(@ForAll Random random) {
		Summary whole = new Summary();
		List<Summary> parts = List.of(new Summary(), new Summary(), new Summary());
		for (int i = 0; i < 400; i++) {
			long millis = Readings.RECORD_MILLIS + random.nextInt(50);
			int partition = random.nextInt(3);
			byte[] value = { (byte) i };
			whole.rejectedRecords().add(partition, i, millis, RejectionReason.EMPTY, value);
			parts.get(random.nextInt(3)).rejectedRecords().add(partition, i, millis, RejectionReason.EMPTY, value);
		}

		Summary merged = parts.get(2).merge(parts.get(0)).merge(parts.get(1));

		assertThat(merged.rejectedRecords()).isEqualTo(whole.rejectedRecords());
	}

	private static List<Long> plus(List<Long> one, List<Long> other) {
		return IntStream.range(0, one.size()).mapToObj((i) -> one.get(i) + other.get(i)).toList();
	}

	/** What a reader with a list, a calculator and patience would find in a minute. */
	@Property(tries = 200)
	void tellsWhoWasPresentAndForHowLongInEveryMinute(@ForAll("streams") List<Judged> records) {
		Summary summary = Records.fold(records);

		summary.areas().forEach((area, minutes) -> minutes.minutes().forEach((minute, tally) -> {
			List<Reading> stays = visits(records)
				.filter((visit) -> new Area(visit.store(), visit.location()).equals(area))
				.toList();
			List<Reading> visits = stays.stream()
				.filter((visit) -> Math.floorDiv(visit.eventMillis(), 60_000) == minute)
				.toList();
			assertThat(tally.sums().presentMillis())
				.isEqualTo(stays.stream().mapToLong((visit) -> overlap(visit, minute * 60_000)).sum());
			assertThat(tally.sums().engaged())
				.isEqualTo(visits.stream().filter((visit) -> visit.dwellMillis() >= 30_000).count());
			assertThat(tally.dwell().total()).isEqualTo(visits.size());
			assertThat(tally.customers().estimate()).isCloseTo(
					visits.stream().map(Reading::customer).filter(Objects::nonNull).distinct().count(), within(0.01));
		}));
		assertThat(summary.areas().values().stream().mapToLong((area) -> area.total().sums().presentMillis()).sum())
			.isEqualTo(visits(records).mapToLong(Reading::dwellMillis).sum());
	}

	private static long overlap(Reading visit, long from) {
		return Math.max(0, Math.min(visit.eventMillis(), from + 60_000)
				- Math.max(visit.eventMillis() - visit.dwellMillis(), from));
	}

	@Test
	void putsAVisitIntoTheMinuteOfItsEventTime() {
		Summary summary = new Summary();

		summary.fold(0, 7, Readings.RECORD_MILLIS, Readings.visit().accepted());

		long minute = Readings.TIME.getEpochSecond() / 60;
		Map<Long, Tally> minutes = summary.areas().get(new Area(Readings.STORE, "Corredor_A")).minutes();
		assertThat(Tallies.core(minutes.get(minute))).containsExactly(1L, 3L, 42_500L);
		assertThat(minutes.get(minute - 1).visits()).isZero();
	}

	@Test
	void putsAVisitBeforeTheEpochIntoTheMinuteBefore() {
		Summary summary = new Summary();

		summary.fold(0, 0, Readings.RECORD_MILLIS,
				Readings.visit().withTime(Instant.ofEpochMilli(-1)).withDwell(Duration.ofSeconds(9)).accepted());

		assertThat(summary.areas().get(new Area(Readings.STORE, "Corredor_A")).minutes()).containsOnlyKeys(-1L);
	}

	/** A record from the end of time filled the memory with minutes beyond it. */
	@Test
	void countsAVisitAtTheEndOfTime() {
		Summary summary = new Summary();

		summary.fold(0, 0, Long.MAX_VALUE, Readings.visit().withTime(Instant.ofEpochMilli(Long.MAX_VALUE)).accepted());

		Tally total = summary.areas().get(new Area(Readings.STORE, "Corredor_A")).total();
		assertThat(total.visits()).isEqualTo(1);
		assertThat(total.sums().presentMillis()).isEqualTo(42_500);
	}

	@Test
	void countsAnAreaAnewThatWasRedirected() {
		Summary summary = new Summary();
		Accepted visit = new Accepted(Readings.visit().reading(), 0, 0, 0);
		Area area = new Area(Readings.STORE, "Corredor_A");
		summary.fold(0, 0, Readings.RECORD_MILLIS, visit);

		summary.redirect(area, new Area(Readings.STORE, Area.OTHER));
		summary.fold(0, 1, Readings.RECORD_MILLIS, visit);

		assertThat(summary.areas().get(area).total().visits()).isOne();
	}

	@Test
	void countsAVisitWithoutACustomerForItsAreaAlone() {
		Summary summary = new Summary();

		summary.fold(0, 0, Readings.RECORD_MILLIS, Readings.visit().withCustomer(null).accepted());

		assertThat(summary.areas()).containsOnlyKeys(new Area(Readings.STORE, "Corredor_A"));
		assertThat(summary.customers()).isEmpty();
	}

	@Test
	void remembersWhereACustomerWasLastByEventTime() {
		Summary summary = new Summary();

		summary.fold(0, 0, Readings.RECORD_MILLIS,
				Readings.visit().withLocation("Caixa").withTime(Readings.TIME.plusSeconds(9)).accepted());
		summary.fold(0, 1, Readings.RECORD_MILLIS, Readings.visit().withLocation("Entrada").accepted());

		CustomerTally tally = summary.customers().get("Cliente_2253");
		assertThat(tally.visits()).isEqualTo(2);
		assertThat(tally.dwellMillis()).isEqualTo(85_000);
		assertThat(lastVisit(summary)).isEqualTo(List.of("Caixa", Readings.TIME.plusSeconds(9).toEpochMilli(), 0L, 0));
	}

	@Test
	void settlesEqualEventTimesByTheHigherOffset() {
		Summary late = new Summary();
		late.fold(0, 5, Readings.RECORD_MILLIS, Readings.visit().withLocation("Caixa").accepted());
		Summary early = new Summary();
		early.fold(1, 4, Readings.RECORD_MILLIS, Readings.visit().withLocation("Entrada").accepted());

		Summary merged = late.merge(early);

		assertThat(lastVisit(merged)).isEqualTo(List.of("Caixa", Readings.TIME.toEpochMilli(), 5L, 0));
	}

	private static List<Object> lastVisit(Summary summary) {
		Visits visits = new Visits();
		summary.customerVisits(IntStream.range(0, summary.visitedAreas().size()).toArray(), new Visits())
			.read(summary.customers().get("Cliente_2253"), visits);
		visits.sort();
		int last = visits.size() - 1;
		return List.of(summary.visitedAreas().get(visits.area(last)).location(), visits.millis(last),
				visits.offset(last), visits.partition(last));
	}

	@Test
	void countsAHeartbeatAsNoVisit() {
		Summary summary = new Summary();

		summary.fold(0, 0, Readings.RECORD_MILLIS, Readings.heartbeat());

		assertThat(summary.partitions().get(0).heartbeats()).isOne();
		assertThat(summary.areas()).isEmpty();
		assertThat(summary.newestEventMillis()).isEqualTo(Summary.NO_EVENT);
	}

	@Test
	void countsAHeartbeatWithoutATimestampAsSubstituted() {
		Summary summary = new Summary();

		summary.fold(0, 0, Readings.RECORD_MILLIS,
				new Heartbeat(Readings.visit().withSubstitutedTime(Readings.TIME).reading()));

		assertThat(summary.timestampSubstituted()).isOne();
	}

	@Test
	void refusesToMergeWithItself() {
		Summary summary = new Summary();
		summary.fold(0, 0, Readings.RECORD_MILLIS, Readings.heartbeat());

		assertThatIllegalStateException().isThrownBy(() -> summary.merge(summary));
	}

	@Provide
	Arbitrary<List<Judged>> streams() {
		return Records.streams();
	}

	private static Stream<Reading> visits(List<Judged> records) {
		return records.stream()
			.filter((record) -> record.verdict() instanceof Accepted)
			.map((record) -> ((Accepted) record.verdict()).reading());
	}

	/** Each record goes to a random part, so that the parts' offsets interleave. */
	private static List<List<Judged>> deal(List<Judged> records, int parts, Random random) {
		List<List<Judged>> dealt = new ArrayList<>();
		for (int i = 0; i < parts; i++) {
			dealt.add(new ArrayList<>());
		}
		records.forEach((record) -> dealt.get(random.nextInt(parts)).add(record));
		return dealt;
	}

}
