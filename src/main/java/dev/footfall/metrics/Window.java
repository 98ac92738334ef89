package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of event time that ends now. Made of whole minutes: the running one and those
 * before it.
 */
public enum Window {

	ALL("all", 0), TODAY("today", 0), HOUR("1h", 60), QUARTER("15m", 15), FIVE_MINUTES("5m", 5);

	/** Those of a fixed length. */
	public static final Set<Window> SLIDING = EnumSet.of(HOUR, QUARTER, FIVE_MINUTES);

	private static final long MINUTE_SECONDS = 60;

	private final String label;

	private final int minutes;

	Window(String label, int minutes) {
		this.label = label;
		this.minutes = minutes;
	}

	/** The name in the API. */
	public String label() {
		return this.label;
	}

	/** The window of that name. */
	public static Optional<Window> labelled(String label) {
		return Arrays.stream(values()).filter((window) -> window.label.equals(label)).findFirst();
	}

	/** Those short enough to be compared with an hour of another day. */
	public static Set<Window> ofAnHourAtMost() {
		return Set.copyOf(SLIDING);
	}

	/** Minutes, of one that is {@link #SLIDING}. */
	public int length() {
		return this.minutes;
	}

	/** Where it begins; empty for {@link #ALL}, which does not. */
	public Optional<Instant> start(Instant now, ZoneId zone) {
		return (this != ALL) ? Optional.of(instant(firstMinute(now, zone))) : Optional.empty();
	}

	/** Its first minute since the epoch; not for {@link #ALL}, which has none. */
	public long firstMinute(Instant now, ZoneId zone) {
		return (this == TODAY) ? minute(now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant())
				: minute(now) - this.minutes + 1;
	}

	static long minute(Instant instant) {
		return Math.floorDiv(instant.getEpochSecond(), MINUTE_SECONDS);
	}

	static Instant instant(long minute) {
		return Instant.ofEpochSecond(minute * MINUTE_SECONDS);
	}

}
