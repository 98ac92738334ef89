package dev.footfall.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTests {

	@ParameterizedTest
	@CsvSource({ "FIVE_MINUTES, 2024-08-23T09:56:00Z", "QUARTER, 2024-08-23T09:46:00Z", "HOUR, 2024-08-23T09:01:00Z",
			"TODAY, 2024-08-23T00:00:00Z" })
	void isMadeOfTheRunningMinuteAndWholeOnesBeforeIt(Window window, Instant first) {
		assertThat(first(window, "2024-08-23T10:00:00Z", "UTC")).isEqualTo(first);
		assertThat(first(window, "2024-08-23T10:00:59.999999999Z", "UTC")).isEqualTo(first);
	}

	@ParameterizedTest
	@CsvSource({
			// An ordinary day.
			"America/Sao_Paulo, 2024-08-23T02:59:59Z, 2024-08-22T03:00:00Z",
			"America/Sao_Paulo, 2024-08-23T03:00:00Z, 2024-08-23T03:00:00Z",
			// A day that began at one o'clock.
			"America/Sao_Paulo, 2018-11-04T12:00:00Z, 2018-11-04T03:00:00Z",
			// A day whose last hour happened twice.
			"America/Sao_Paulo, 2018-02-18T02:59:59Z, 2018-02-17T02:00:00Z",
			// A day of 23 hours and one of 25.
			"Europe/Lisbon, 2024-03-31T22:59:59Z, 2024-03-31T00:00:00Z",
			"Europe/Lisbon, 2024-10-27T23:59:59Z, 2024-10-26T23:00:00Z",
			// A zone of half an hour's offset.
			"Asia/Kolkata, 2024-08-23T12:00:00Z, 2024-08-22T18:30:00Z" })
	void todayBeginsWithTheDayOfTheStoresZone(String zone, String now, Instant first) {
		assertThat(first(Window.TODAY, now, zone)).isEqualTo(first);
	}

	private static Instant first(Window window, String now, String zone) {
		return Window.instant(window.firstMinute(Instant.parse(now), ZoneId.of(zone)));
	}

	@Test
	void minutesAreCountedDownwardsBeforeTheEpoch() {
		assertThat(Window.minute(Instant.parse("1969-12-31T23:59:59.5Z"))).isEqualTo(-1);
		assertThat(Window.FIVE_MINUTES.firstMinute(Instant.EPOCH, ZoneOffset.UTC)).isEqualTo(-4);
	}

	@Test
	void isFoundByTheNameInTheApi() {
		assertThat(Window.values())
			.allSatisfy((window) -> assertThat(Window.labelled(window.label())).contains(window));
		assertThat(Window.labelled("2h")).isEmpty();
	}

}
