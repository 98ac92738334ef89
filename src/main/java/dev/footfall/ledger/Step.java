package dev.footfall.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How much time one cell of the history spans. Hours and days are those of the store's
 * clock, so that a day has 23 or 25 hours when the clock changes.
 */
public enum Step {

	/** A cell starts at its minute since the epoch. */
	MINUTE {
		@Override
		public long start(long minute, ZoneId zone) {
			return minute;
		}
	},

	/** A cell starts at the first minute of the hour, since the epoch. */
	HOUR {
		@Override
		public long start(long minute, ZoneId zone) {
			ZonedDateTime hour = time(minute, zone).truncatedTo(ChronoUnit.HOURS);
			return Math.floorDiv(hour.toEpochSecond(), SECONDS);
		}
	},

	/** A cell starts at its day since 1970-01-01, by the store's calendar. */
	DAY {
		@Override
		public long start(long minute, ZoneId zone) {
			return time(minute, zone).toLocalDate().toEpochDay();
		}
	},

	/** All time: there is one cell, and it starts at 0. */
	ALL {
		@Override
		public long start(long minute, ZoneId zone) {
			return 0;
		}
	};

	private static final long SECONDS = 60;

	/** Where the cell that a minute belongs to starts. */
	public abstract long start(long minute, ZoneId zone);

	private static ZonedDateTime time(long minute, ZoneId zone) {
		return Instant.ofEpochSecond(minute * SECONDS).atZone(zone);
	}

	/** What the database calls it. */
	int code() {
		return ordinal();
	}

}
