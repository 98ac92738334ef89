package dev.footfall.metrics.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.footfall.metrics.store.JsonPart.Member;
import dev.footfall.metrics.store.OpeningHours.Stretch;

/**
 * Reads {@code {"mon-sat": ["07:00", "22:00"], "sun": ["09:00", "13:00", "14:00",
 * "20:00"]}}: days or spans of days, each with pairs of opening and closing time.
 */
final class OpeningHoursReader {

	private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

	private static final String MIDNIGHT = "24:00";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final int DAY_MINUTES = 24 * 60;

	private OpeningHoursReader() {
	}

	static OpeningHours read(JsonPart hours) throws InvalidLayoutException {
		Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
		for (Member member : hours.members()) {
			List<Stretch> stretches = stretches(member.value());
			for (DayOfWeek day : days(member)) {
				if (days.put(day, stretches) != null) {
					throw member.value().invalid("names %s a second time".formatted(DAYS.get(day.ordinal())));
				}
			}
		}
		return new OpeningHours(days);
	}

	private static List<DayOfWeek> days(Member member) throws InvalidLayoutException {
		String[] ends = member.name().split("-", -1);
		int first = DAYS.indexOf(ends[0]);
		int last = DAYS.indexOf(ends[ends.length - 1]);
		if (first < 0 || last < 0 || ends.length > 2) {
			throw member.value().invalid("is no day; allowed: mon to sun, or a span such as mon-sat");
		}
		List<DayOfWeek> days = new ArrayList<>();
		for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
			days.add(DayOfWeek.of(day + 1));
		}
		days.add(DayOfWeek.of(last + 1));
		return days;
	}

	private static List<Stretch> stretches(JsonPart times) throws InvalidLayoutException {
		List<JsonPart> elements = times.elements();
		if (elements.size() % 2 != 0) {
			throw times.invalid("must have pairs of opening and closing time");
		}
		List<Stretch> stretches = new ArrayList<>();
		for (int i = 0; i < elements.size(); i += 2) {
			stretches.add(stretch(elements.get(i), elements.get(i + 1)));
		}
		return stretches;
	}

	private static Stretch stretch(JsonPart opening, JsonPart closing) throws InvalidLayoutException {
		int from = minute(opening);
		int to = minute(closing);
		if (from == to || from == DAY_MINUTES) {
			throw closing.invalid("must differ from the opening time; all day is 00:00 to 24:00");
		}
		return new Stretch(from, (to > from) ? to : to + DAY_MINUTES);
	}

	private static int minute(JsonPart time) throws InvalidLayoutException {
		if (MIDNIGHT.equals(time.node().textValue())) {
			return DAY_MINUTES;
		}
		try {
			return LocalTime.parse(time.text(), TIME).get(ChronoField.MINUTE_OF_DAY);
		}
		catch (DateTimeParseException ex) {
			throw time.invalid("must be a time such as 07:00");
		}
	}

}
