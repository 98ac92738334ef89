package dev.footfall.metrics;

import java.time.Instant;
import java.time.LocalDateTime;

import dev.footfall.metrics.store.OpeningHours;
import dev.footfall.metrics.store.Store;
import dev.footfall.metrics.store.Stores;

/**
 * In which minutes stores are open: nobody expects to hear from a sensor of a closed one.
 */
interface OpenMinutes {

	long HOUR_MINUTES = 60;

	/** Every minute of an hour. */
	long WHOLE_HOUR = (1L << HOUR_MINUTES) - 1;

	/** Stores that never close. */
	OpenMinutes ALWAYS = (store, hour) -> WHOLE_HOUR;

	/**
	 * The minutes of an hour in which a store is open.
	 * @param hour hours since the epoch
	 * @return a bit for each minute, the lowest for the first
	 */
	long of(String store, long hour);

	default boolean isOpen(String store, Instant at) {
		long minute = Window.minute(at);
		long open = of(store, Math.floorDiv(minute, HOUR_MINUTES));
		return (open & (1L << Math.floorMod(minute, HOUR_MINUTES))) != 0;
	}

	/** As the stores' layouts say, by the clocks on their walls. */
	static OpenMinutes byLayout(Stores stores) {
		return (id, hour) -> {
			Store store = stores.find(id);
			if (store.hours() == OpeningHours.ALWAYS) {
				return WHOLE_HOUR;
			}
			long open = 0;
			for (long minute = 0; minute < HOUR_MINUTES; minute++) {
				Instant start = Window.instant(hour * HOUR_MINUTES + minute);
				if (store.hours().isOpen(LocalDateTime.ofInstant(start, store.zone()))) {
					open |= 1L << minute;
				}
			}
			return open;
		};
	}

}
