package dev.footfall.dashboard;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.footfall.metrics.MetricDefinitions;
import dev.footfall.metrics.history.DayHour;
import dev.footfall.metrics.history.DayHours;
import dev.footfall.metrics.history.HistoryQuery;

/**
 * The JSON of {@code /api/v1/history/day-hour}; without an area it is the whole store's.
 */
record DayHourAnswer(String store, String location, String zone, String definitionsVersion, Instant from, Instant to,
		List<Hour> hours, Peak peakHour) {

	static DayHourAnswer of(HistoryQuery query, List<DayHour> table) {
		return new DayHourAnswer(query.store(), query.area(), query.zone().getId(), MetricDefinitions.VERSION,
				query.from(), query.to(), table.stream().map(Hour::of).toList(),
				DayHours.peak(table).map(Peak::of).orElse(null));
	}

	private static String day(DayHour hour) {
		return hour.day().getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	/** One hour of the week; means per occurrence. */
	record Hour(String day, int hour, int occurrences, int recorded, Map<String, Number> values) {

		static Hour of(DayHour hour) {
			return new Hour(DayHourAnswer.day(hour), hour.hour(), hour.occurrences(), hour.recorded(),
					HistoryAnswer.named(hour.values()));
		}

	}

	/** The hour in which most customers pass in the whole store. */
	record Peak(String day, int hour, double totalTraffic) {

		static Peak of(DayHour hour) {
			return new Peak(DayHourAnswer.day(hour), hour.hour(), hour.storeTraffic());
		}

	}

}
