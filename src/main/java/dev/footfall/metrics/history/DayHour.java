package dev.footfall.metrics.history;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One hour of the week.
 *
 * @param day the day, by the store's calendar
 * @param hour the hour, by its clock, 0 to 23
 * @param occurrences how often the hour was in the range; a clock that is set back
 * repeats one
 * @param recorded how many of them anything was recorded in
 * @param storeTraffic mean traffic of the whole store per occurrence; null without
 * @param values means per occurrence; those of ratios are the ratio over all occurrences.
 * Null without an occurrence or a denominator
 */
public record DayHour(DayOfWeek day, int hour, int occurrences, int recorded, Double storeTraffic,
		Map<HistoryMetric, Number> values) {

	public DayHour {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

}
