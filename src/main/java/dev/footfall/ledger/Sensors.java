package dev.footfall.ledger;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.SensorId;
import dev.footfall.summary.SensorPlace;

/**
 * Reads the sensors' signs of life. Blocks; never call it on an event loop.
 */
public final class Sensors {

	private final JdbcTemplate reader;

	Sensors(LedgerDatabase database) {
		this.reader = database.reader();
	}

	/** Every sensor that is known. */
	public List<Sensor> all() {
		return this.reader.query("""
				SELECT store, sensor_id, readings, heartbeats, last_reading_ms, last_heartbeat_ms, location,
				located_ms, located_offset, located_partition, first_minute, written_ms FROM sensor""",
				(result, index) -> new Sensor(new SensorId(result.getString(1), result.getString(2)), result.getLong(3),
						result.getLong(4), result.getLong(5), result.getLong(6),
						new SensorPlace(result.getString(7), result.getLong(8), result.getLong(9), result.getInt(10)),
						result.getLong(11), result.getLong(12)));
	}

	/** How many are known. */
	public int count() {
		return this.reader.queryForObject("SELECT COUNT(*) FROM sensor", Integer.class);
	}

	/**
	 * The hours of a range in which sensors were heard.
	 * @param from first hour since the epoch
	 * @param to last hour since the epoch, included
	 */
	public List<Hour> hours(long from, long to) {
		return this.reader.query("SELECT store, sensor_id, hour, heard FROM sensor_hour WHERE hour BETWEEN ? AND ?",
				(result, index) -> new Hour(new SensorId(result.getString(1), result.getString(2)), result.getLong(3),
						result.getLong(4)),
				from, to);
	}

	/** What is left of the sensors that are not known one by one. */
	public Others others() {
		return this.reader.queryForObject("SELECT readings, heartbeats FROM sensor_other",
				(result, index) -> new Others(result.getLong(1), result.getLong(2)));
	}

	/**
	 * One sensor.
	 *
	 * @param id its name
	 * @param readings visits that count
	 * @param heartbeats signs of life without a visit
	 * @param lastReadingMillis event time of the last visit, or the least long
	 * @param lastHeartbeatMillis event time of the last heartbeat, or the least long
	 * @param place where it was last
	 * @param firstMinute the first minute in which it was heard, since the epoch
	 * @param writtenMillis wall clock of the last commit with something of it
	 */
	public record Sensor(SensorId id, long readings, long heartbeats, long lastReadingMillis, long lastHeartbeatMillis,
			SensorPlace place, long firstMinute, long writtenMillis) {
	}

	/**
	 * The minutes of one hour in which a sensor was heard.
	 *
	 * @param id the sensor
	 * @param hour hours since the epoch
	 * @param heard a bit for each minute, the lowest for the first
	 */
	public record Hour(SensorId id, long hour, long heard) {
	}

	/**
	 * The sensors beyond the cap and those that were forgotten.
	 *
	 * @param readings visits that count
	 * @param heartbeats signs of life without a visit
	 */
	public record Others(long readings, long heartbeats) {

		public Others plus(long moreReadings, long moreHeartbeats) {
			return new Others(this.readings + moreReadings, this.heartbeats + moreHeartbeats);
		}

	}

}
