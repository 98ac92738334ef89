package dev.footfall.reading;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/**
 * What the parser needs to know about the chain; travels to the executors.
 *
 * @param defaultStore the store of readings that name none
 * @param zone the zone of timestamps without an offset, in stores that have none of their
 * own
 * @param zones the zones of stores that have one
 * @param pseudonymKey makes the pseudonyms that stand for customers' ids; null when ids
 * are kept as they were sent
 */
public record ParserSettings(String defaultStore, ZoneId zone, Map<String, ZoneId> zones,
		PseudonymKey pseudonymKey) implements Serializable {

	public ParserSettings {
		Objects.requireNonNull(defaultStore, "defaultStore");
		Objects.requireNonNull(zone, "zone");
		zones = Map.copyOf(zones);
	}

	/** Those of a chain whose stores all lie in one zone. */
	public ParserSettings(String defaultStore, ZoneId zone) {
		this(defaultStore, zone, Map.of(), null);
	}

	/**
	 * When a store's clocks show a time.
	 * @param localMillis the time shown, as milliseconds since the epoch of a clock at
	 * UTC that shows it
	 * @return milliseconds since the epoch
	 */
	long instant(String store, long localMillis) {
		LocalDateTime shown = LocalDateTime.ofInstant(Instant.ofEpochMilli(localMillis), ZoneOffset.UTC);
		return shown.atZone(zone(store)).toInstant().toEpochMilli();
	}

	/** The day of a store, since the epoch. */
	long day(String store, long millis) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone(store)).toEpochDay();
	}

	private ZoneId zone(String store) {
		return this.zones.getOrDefault(store, this.zone);
	}

}
