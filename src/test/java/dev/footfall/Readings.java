package dev.footfall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import dev.footfall.reading.ParserSettings;
import dev.footfall.reading.Reading;
import dev.footfall.reading.ReadingParser;
import dev.footfall.reading.ReadingWriter;
import dev.footfall.reading.RejectionReason;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;

/**
 * The readings of the tests: a plain visit with every field set, from which a test
 * changes only what it is about. Immutable.
 */
public final class Readings {

	/** The shop of readings that name none. */
	public static final String STORE = "store-1";

	/** When the plain visit was detected. */
	public static final Instant TIME = Instant.parse("2024-08-23T09:00:00.706Z");

	/** When a record of the plain visit reached Kafka, milliseconds since the epoch. */
	public static final long RECORD_MILLIS = TIME.toEpochMilli() + 250;

	private final Reading reading;

	private Readings(Reading reading) {
		this.reading = reading;
	}

	/** A visit of 42.5 seconds to Corredor_A, 3 customers passing. */
	public static Readings visit() {
		return new Readings(
				new Reading(STORE, "Corredor_A", "Cliente_2253", "SM-535BA", TIME.toEpochMilli(), false, 42_500, 3));
	}

	/** What is left of a reading when a sensor only says that it is alive. */
	public static Heartbeat heartbeat() {
		return new Heartbeat(new Reading(STORE, null, null, "SM-535BA", TIME.toEpochMilli(), false, 0, 0));
	}

	public static Rejected rejected(RejectionReason reason) {
		return new Rejected(reason);
	}

	/**
	 * The timestamp of a record that reaches Kafka at once, milliseconds since the epoch.
	 */
	public static long recordMillis(Verdict verdict) {
		if (verdict instanceof Accepted accepted) {
			return accepted.reading().eventMillis();
		}
		return RECORD_MILLIS;
	}

	/** Settings with {@link #STORE} as the default store and UTC as the zone. */
	public static ParserSettings settings() {
		return settings(ZoneOffset.UTC);
	}

	public static ParserSettings settings(ZoneId zone) {
		return new ParserSettings(STORE, zone);
	}

	public static ReadingParser parser() {
		return new ReadingParser(settings());
	}

	public Readings withStore(String store) {
		return new Readings(new Reading(store, this.reading.location(), this.reading.customer(), this.reading.sensor(),
				this.reading.eventMillis(), this.reading.timestampSubstituted(), this.reading.dwellMillis(),
				this.reading.traffic()));
	}

	public Readings withLocation(String location) {
		return new Readings(new Reading(this.reading.store(), location, this.reading.customer(), this.reading.sensor(),
				this.reading.eventMillis(), this.reading.timestampSubstituted(), this.reading.dwellMillis(),
				this.reading.traffic()));
	}

	public Readings withCustomer(String customer) {
		return new Readings(new Reading(this.reading.store(), this.reading.location(), customer, this.reading.sensor(),
				this.reading.eventMillis(), this.reading.timestampSubstituted(), this.reading.dwellMillis(),
				this.reading.traffic()));
	}

	public Readings withSensor(String sensor) {
		return new Readings(new Reading(this.reading.store(), this.reading.location(), this.reading.customer(), sensor,
				this.reading.eventMillis(), this.reading.timestampSubstituted(), this.reading.dwellMillis(),
				this.reading.traffic()));
	}

	public Readings withTime(Instant time) {
		return withTime(time.toEpochMilli(), false);
	}

	/** The Kafka record's timestamp stands in for the reading's own. */
	public Readings withSubstitutedTime(Instant recordTime) {
		return withTime(recordTime.toEpochMilli(), true);
	}

	private Readings withTime(long millis, boolean substituted) {
		return new Readings(new Reading(this.reading.store(), this.reading.location(), this.reading.customer(),
				this.reading.sensor(), millis, substituted, this.reading.dwellMillis(), this.reading.traffic()));
	}

	public Readings withDwell(Duration dwell) {
		return new Readings(new Reading(this.reading.store(), this.reading.location(), this.reading.customer(),
				this.reading.sensor(), this.reading.eventMillis(), this.reading.timestampSubstituted(),
				dwell.toMillis(), this.reading.traffic()));
	}

	public Readings withTraffic(int traffic) {
		return new Readings(new Reading(this.reading.store(), this.reading.location(), this.reading.customer(),
				this.reading.sensor(), this.reading.eventMillis(), this.reading.timestampSubstituted(),
				this.reading.dwellMillis(), traffic));
	}

	public Reading reading() {
		return this.reading;
	}

	public Accepted accepted() {
		return new Accepted(this.reading);
	}

	/** The reading as its sensor would send it. */
	public byte[] json() {
		return new ReadingWriter().write(this.reading);
	}

}
