package dev.footfall.reading;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the parser needs to know about the chain; travels to the executors.
 *
 * @param defaultStore the store of readings that name none
 * @param zone the zone of timestamps without an offset
 */
public record ParserSettings(String defaultStore, ZoneId zone) implements Serializable {

	public ParserSettings {
		Objects.requireNonNull(defaultStore, "defaultStore");
		Objects.requireNonNull(zone, "zone");
	}

}
