package dev.footfall.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.SensorId;
import dev.footfall.summary.SensorPlace;
import dev.footfall.summary.SensorTallies;
import dev.footfall.summary.SensorTally;

/**
 * The rows that hold the sensors' signs of life. Adds a batch's to them inside the
 * caller's transaction, and drops what is old now and then.
 */
final class SensorBook {

	private static final String IS_LATER = "(excluded.located_ms, excluded.located_offset, excluded.located_partition)"
			+ " > (sensor.located_ms, sensor.located_offset, sensor.located_partition)";

	private static final String ADD_SENSOR = """
			INSERT INTO sensor (store, sensor_id, readings, heartbeats, last_reading_ms, last_heartbeat_ms, location,
			located_ms, located_offset, located_partition, first_minute, written_ms)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (store, sensor_id) DO UPDATE SET readings = sensor.readings + excluded.readings,
			heartbeats = sensor.heartbeats + excluded.heartbeats,
			last_reading_ms = CASE WHEN excluded.last_reading_ms > sensor.last_reading_ms
			THEN excluded.last_reading_ms ELSE sensor.last_reading_ms END,
			last_heartbeat_ms = CASE WHEN excluded.last_heartbeat_ms > sensor.last_heartbeat_ms
			THEN excluded.last_heartbeat_ms ELSE sensor.last_heartbeat_ms END,
			location = CASE WHEN #later THEN excluded.location ELSE sensor.location END,
			located_ms = CASE WHEN #later THEN excluded.located_ms ELSE sensor.located_ms END,
			located_offset = CASE WHEN #later THEN excluded.located_offset ELSE sensor.located_offset END,
			located_partition = CASE WHEN #later THEN excluded.located_partition ELSE sensor.located_partition END,
			first_minute = CASE WHEN excluded.first_minute < sensor.first_minute
			THEN excluded.first_minute ELSE sensor.first_minute END,
			written_ms = excluded.written_ms""".replace("#later", IS_LATER);

	private static final String ADD_HOUR = """
			INSERT INTO sensor_hour (hour, store, sensor_id, heard, written_ms) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (hour, store, sensor_id) DO UPDATE SET heard = sensor_hour.heard | excluded.heard,
			written_ms = excluded.written_ms""";

	private static final String ADD_OTHERS = "UPDATE sensor_other SET readings = readings + ?, heartbeats = heartbeats + ?";

	private static final String COUNT_FORGOTTEN_AS_OTHERS = """
			UPDATE sensor_other SET
			readings = readings + (SELECT COALESCE(SUM(readings), 0) FROM sensor WHERE written_ms < ?),
			heartbeats = heartbeats + (SELECT COALESCE(SUM(heartbeats), 0) FROM sensor WHERE written_ms < ?)""";

	/** Rows that are sent at once. */
	private static final int ROWS = 500;

	private final JdbcTemplate writer;

	private final SensorProperties properties;

	private final Clock clock;

	private final Chore dropping;

	private volatile boolean full;

	SensorBook(JdbcTemplate writer, SensorProperties properties, Clock clock) {
		this.writer = writer;
		this.properties = properties;
		this.clock = clock;
		this.dropping = new Chore(clock);
	}

	void add(SensorTallies sensors) {
		long now = this.clock.millis();
		List<Object[]> hours = new ArrayList<>();
		sensors.byId().forEach((id, tally) -> {
			tally.heard()
				.hours()
				.forEach((hour, heard) -> hours.add(new Object[] { hour, id.store(), id.sensor(), heard, now }));
		});
		this.writer.batchUpdate(ADD_SENSOR, sensors.byId().entrySet(), ROWS,
				(row, sensor) -> set(row, sensor.getKey(), sensor.getValue(), now));
		this.writer.batchUpdate(ADD_HOUR, hours);
		if (sensors.otherReadings() > 0 || sensors.otherHeartbeats() > 0) {
			this.writer.update(ADD_OTHERS, sensors.otherReadings(), sensors.otherHeartbeats());
			this.full = true;
		}
		// After the batch, so that a sensor that is back is not forgotten now.
		this.dropping.whenDue(this::dropOld);
	}

	private static void set(PreparedStatement row, SensorId id, SensorTally tally, long now) throws SQLException {
		SensorPlace place = tally.place();
		row.setString(1, id.store());
		row.setString(2, id.sensor());
		row.setLong(3, tally.readings());
		row.setLong(4, tally.heartbeats());
		row.setLong(5, tally.lastReadingMillis());
		row.setLong(6, tally.lastHeartbeatMillis());
		row.setString(7, place.location());
		row.setLong(8, place.eventMillis());
		row.setLong(9, place.offset());
		row.setInt(10, place.partition());
		row.setLong(11, tally.heard().first());
		row.setLong(12, now);
	}

	private void dropOld() {
		long forgotten = this.clock.instant().minus(this.properties.forgetAfter()).toEpochMilli();
		this.writer.update(COUNT_FORGOTTEN_AS_OTHERS, forgotten, forgotten);
		this.writer.update("DELETE FROM sensor WHERE written_ms < ?", forgotten);
		this.writer.update("DELETE FROM sensor_hour WHERE written_ms < ?",
				this.clock.instant().minus(this.properties.keepMinutes()).toEpochMilli());
		restore();
	}

	/** Find in the database whether more sensors came than are known one by one. */
	void restore() {
		boolean hasOthers = this.writer.queryForObject("SELECT readings + heartbeats FROM sensor_other",
				Long.class) > 0;
		this.full = hasOthers
				&& this.writer.queryForObject("SELECT COUNT(*) FROM sensor", Long.class) >= this.properties.max();
	}

	/** Whether more came than are known one by one; for any thread. */
	boolean isFull() {
		return this.full;
	}

}
