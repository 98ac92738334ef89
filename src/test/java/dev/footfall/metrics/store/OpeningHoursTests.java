package dev.footfall.metrics.store;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTests {

	/** 2026-11-23 is a Monday. */
	@ParameterizedTest
	@CsvSource({ "2026-11-23T06:59:59,false", "2026-11-23T07:00,true", "2026-11-23T11:59:59,true",
			"2026-11-23T12:00,false", "2026-11-23T14:00,true", "2026-11-27T23:30,true", "2026-11-28T01:59,true",
			"2026-11-28T02:00,false", "2026-11-29T12:00,false", "2026-11-30T01:00,false", "2026-11-24T23:59,true",
			"2026-11-25T00:00,false" })
	void isOpenFromTheOpeningMinuteUntilTheClosingOne(LocalDateTime time, boolean open) throws Exception {
		OpeningHours hours = hours(
				"""
						{ "mon": ["07:00", "12:00", "14:00", "18:00"], "tue": ["00:00", "24:00"], "fri-sat": ["18:00", "02:00"] }
						""");

		assertThat(hours.isOpen(time)).isEqualTo(open);
	}

	@Test
	void anHourCountsIfTheStoreIsOpenInAnyOfItsMinutes() throws Exception {
		OpeningHours hours = hours("{ \"sat\": [\"22:30\", \"01:15\"] }");

		assertThat(List.of(21, 22, 23)).extracting((hour) -> hours.isOpenDuring(DayOfWeek.SATURDAY, hour))
			.containsExactly(false, true, true);
		assertThat(List.of(0, 1, 2)).extracting((hour) -> hours.isOpenDuring(DayOfWeek.SUNDAY, hour))
			.containsExactly(true, true, false);
	}

	@Test
	void aSpanOfDaysMayRunOverTheWeekend() throws Exception {
		assertThat(hours("{ \"sat-mon\": [\"09:00\", \"17:00\"] }").byDay()
			.entrySet()
			.stream()
			.filter((day) -> !day.getValue().isEmpty())).extracting("key")
			.containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
	}

	@Test
	void showsStretchesAsTheyWereWritten() throws Exception {
		assertThat(hours("{ \"sun\": [\"00:00\", \"24:00\"], \"sat\": [\"18:00\", \"02:00\"] }").byDay())
			.containsEntry(DayOfWeek.SUNDAY, List.of(List.of("00:00", "24:00")))
			.containsEntry(DayOfWeek.SATURDAY, List.of(List.of("18:00", "02:00")))
			.containsEntry(DayOfWeek.MONDAY, List.of());
	}

	@Test
	void withoutAnyTheStoreIsAlwaysOpen() {
		assertThat(OpeningHours.ALWAYS.isOpen(LocalDateTime.parse("2026-11-29T03:00"))).isTrue();
	}

	private static OpeningHours hours(String json) throws InvalidLayoutException {
		return Layouts.read("{\"areas\":[],\"opening_hours\":" + json + "}").hours();
	}

}
