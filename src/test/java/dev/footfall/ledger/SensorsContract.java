package dev.footfall.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.ledger.Sensors.Hour;
import dev.footfall.ledger.Sensors.Others;
import dev.footfall.ledger.Sensors.Sensor;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.summary.SensorId;
import dev.footfall.summary.SensorPlace;
import dev.footfall.summary.SensorTally;
import dev.footfall.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When each sensor was heard, and where it was.
 */
interface SensorsContract extends OnALedger {

	SensorId SENSOR = new SensorId(Readings.STORE, "SM-535BA");

	/** 09:00. */
	long HOUR = Readings.TIME.getEpochSecond() / 3600;

	@Test
	default void addsUpTheSignsOfLifeOfASensor() {
		started();

		ledger().commit(Batches.records(0, 0, visit("Caixa", 10), heartbeat(null, 70)));
		ledger().commit(Batches.records(0, 2, visit("Entrada", 5), heartbeat(null, 4000), heartbeat(null, 130)));

		assertThat(instance().sensors().all()).containsExactly(new Sensor(SENSOR, 2, 3, millis(10), millis(4000),
				new SensorPlace("Caixa", millis(10), 0, 0), HOUR * 60, Readings.TIME.toEpochMilli()));
		assertThat(hours(HOUR, HOUR + 1)).containsExactly(new Hour(SENSOR, HOUR, 0b111),
				new Hour(SENSOR, HOUR + 1, 1L << 6));
		assertThat(hours(HOUR + 1, HOUR + 9)).extracting(Hour::hour).containsExactly(HOUR + 1);
		assertThat(instance().sensors().count()).isEqualTo(1);
	}

	@Test
	default void knowsEveryMinuteOfAnHour() {
		Summary batch = new Summary();
		for (int minute = 0; minute < 60; minute++) {
			batch.fold(0, minute, Readings.RECORD_MILLIS, heartbeat(null, 60 * minute));
		}

		started().commit(batch);

		assertThat(hours(HOUR, HOUR)).containsExactly(new Hour(SENSOR, HOUR, (1L << 60) - 1));
	}

	@Test
	default void doesNotKnowWhereASensorIsThatNeverSaid() {
		started().commit(Batches.records(0, 0, heartbeat(null, 0)));

		Sensor sensor = instance().sensors().all().get(0);
		assertThat(sensor.place().location()).isNull();
		assertThat(sensor.lastReadingMillis()).isEqualTo(SensorTally.NEVER);

		ledger().commit(Batches.records(0, 1, heartbeat("Caixa", -60)));
		assertThat(instance().sensors().all().get(0).place().location()).isEqualTo("Caixa");
	}

	@Test
	default void keepsTheSensorsOfStoresApart() {
		started().commit(Batches.records(0, 0, visit("Caixa", 0),
				Readings.visit().withStore("store-2").withTime(Readings.TIME).accepted(),
				Readings.visit().withSensor(null).accepted()));

		assertThat(instance().sensors().all()).extracting(Sensor::id)
			.containsExactlyInAnyOrder(SENSOR, new SensorId("store-2", "SM-535BA"));
	}

	@Test
	default void countsTheSignsOfLifeOfOtherSensors() {
		started();
		for (long offset = 0; offset < 6; offset += 3) {
			Summary batch = Batches.records(0, offset, visit("Caixa", 0), visit("Caixa", 1), heartbeat(null, 2));
			batch.sensors().countAsOther(SENSOR);
			ledger().commit(batch);
		}

		assertThat(instance().sensors().all()).isEmpty();
		assertThat(hours(0, Long.MAX_VALUE)).isEmpty();
		assertThat(instance().sensors().others()).isEqualTo(new Others(4, 2));
	}

	@Test
	default void forgetsASensorAMonthAfterItWasLastHeardAndItsHoursAfterAWeek() {
		started().commit(Batches.records(0, 0, visit("Caixa", 0), heartbeat(null, 0)));
		instance().clock().advance(Duration.ofDays(8));
		ledger().commit(Batches.records(0, 2, other(0)));
		assertThat(hours(HOUR, HOUR)).extracting(Hour::id).containsExactly(new SensorId(Readings.STORE, "SM-2"));
		assertThat(instance().sensors().all()).hasSize(2);
		instance().clock().advance(Duration.ofDays(23));

		ledger().commit(Batches.records(0, 3, other(60)));

		assertThat(instance().sensors().all()).extracting((sensor) -> sensor.id().sensor()).containsExactly("SM-2");
		assertThat(instance().sensors().others()).isEqualTo(new Others(1, 1));
	}

	@Test
	default void doesNotForgetASensorThatIsBack() {
		started().commit(Batches.records(0, 0, visit("Caixa", 0)));
		instance().clock().advance(Duration.ofDays(31));

		ledger().commit(Batches.records(0, 1, visit("Caixa", 60)));

		assertThat(instance().sensors().all()).extracting(Sensor::readings).containsExactly(2L);
		assertThat(instance().sensors().others()).isEqualTo(new Others(0, 0));
	}

	private List<Hour> hours(long from, long to) {
		return instance().sensors().hours(from, to).stream().sorted(Comparator.comparing(Hour::hour)).toList();
	}

	private static Verdict visit(String location, int second) {
		return Readings.visit().withLocation(location).withTime(time(second)).accepted();
	}

	private static Verdict other(int second) {
		return Readings.visit().withSensor("SM-2").withTime(time(second)).accepted();
	}

	private static Verdict heartbeat(String location, int second) {
		return new Heartbeat(Readings.visit().withLocation(location).withTime(time(second)).reading());
	}

	private static Instant time(int second) {
		return Readings.TIME.plusSeconds(second);
	}

	private static long millis(int second) {
		return time(second).toEpochMilli();
	}

}
