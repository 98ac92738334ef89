package dev.footfall.metrics;

import java.time.Instant;

/**
 * When stores are open: nobody expects to hear from a sensor of a closed one.
 */
interface OpeningHours {

	long HOUR_MINUTES = 60;

	/** Every minute of an hour. */
	long WHOLE_HOUR = (1L << HOUR_MINUTES) - 1;

	/** Stores of which nothing else is known. */
	OpeningHours ALWAYS = (store, hour) -> WHOLE_HOUR;

	/**
	 * The minutes of an hour in which a store is open.
	 * @param hour hours since the epoch
	 * @return a bit for each minute, the lowest for the first
	 */
	long openMinutes(String store, long hour);

	default boolean isOpen(String store, Instant at) {
		long minute = Window.minute(at);
		long open = openMinutes(store, Math.floorDiv(minute, HOUR_MINUTES));
		return (open & (1L << Math.floorMod(minute, HOUR_MINUTES))) != 0;
	}

}
