package dev.footfall.metrics.store;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a store is open, by the clock on its wall. Stretches may run past midnight.
 */
public final class OpeningHours {

	private static final int DAY_MINUTES = 24 * 60;

	/** Open all day, every day. */
	public static final OpeningHours ALWAYS = always();

	private final Map<DayOfWeek, List<Stretch>> days;

	/** Days that are missing are closed. */
	OpeningHours(Map<DayOfWeek, List<Stretch>> days) {
		this.days = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			this.days.put(day, List.copyOf(days.getOrDefault(day, List.of())));
		}
	}

	private static OpeningHours always() {
		Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
		Arrays.stream(DayOfWeek.values()).forEach((day) -> days.put(day, List.of(new Stretch(0, DAY_MINUTES))));
		return new OpeningHours(days);
	}

	/** Whether the store is open at a local time; at the minute of closing it is not. */
	public boolean isOpen(LocalDateTime time) {
		int minute = time.get(ChronoField.MINUTE_OF_DAY);
		return overlaps(time.getDayOfWeek(), minute, minute + 1);
	}

	/** Whether the store is open at any time of an hour, 0 to 23. */
	public boolean isOpenDuring(DayOfWeek day, int hour) {
		return overlaps(day, hour * 60, (hour + 1) * 60);
	}

	private boolean overlaps(DayOfWeek day, int from, int to) {
		return this.days.get(day).stream().anyMatch((stretch) -> stretch.overlaps(from, to))
				|| this.days.get(day.minus(1))
					.stream()
					.anyMatch((stretch) -> stretch.overlaps(from + DAY_MINUTES, to + DAY_MINUTES));
	}

	/**
	 * The stretches that begin on each day, as {@code 07:00} to {@code 22:00}; a closing
	 * time before the opening time is of the next day.
	 */
	public Map<DayOfWeek, List<List<String>>> byDay() {
		Map<DayOfWeek, List<List<String>>> byDay = new EnumMap<>(DayOfWeek.class);
		this.days.forEach((day, stretches) -> byDay.put(day, stretches.stream().map(Stretch::times).toList()));
		return byDay;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof OpeningHours other && this.days.equals(other.days);
	}

	@Override
	public int hashCode() {
		return this.days.hashCode();
	}

	@Override
	public String toString() {
		return byDay().toString();
	}

	/**
	 * One stretch of a day.
	 *
	 * @param from the minute of the day at which it begins
	 * @param to the minute at which it ends, counted from the same midnight
	 */
	record Stretch(int from, int to) {

		boolean overlaps(int start, int end) {
			return start < this.to && end > this.from;
		}

		private List<String> times() {
			return List.of(time(this.from), (this.to == DAY_MINUTES) ? "24:00" : time(this.to % DAY_MINUTES));
		}

		private static String time(int minute) {
			return LocalTime.ofSecondOfDay(minute * 60L).toString();
		}

	}

}
