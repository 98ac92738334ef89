package dev.footfall.summary;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.footfall.Readings;
import dev.footfall.summary.Trail.Visit;

import static org.assertj.core.api.Assertions.assertThat;

class TrailTests {

	private static final long HALF_AN_HOUR = 30 * 60_000;

	@Test
	void aStayGoesOnForExactlyHalfAnHourWithoutAReading() {
		List<Visit> visits = visits(0, HALF_AN_HOUR, 2 * HALF_AN_HOUR);

		assertThat(Trail.lastStay(visits)).isEqualTo(visits);
	}

	@Test
	void aLongerGapEndsTheStayBefore() {
		List<Visit> visits = visits(0, 1, HALF_AN_HOUR + 2, HALF_AN_HOUR + 3);

		assertThat(Trail.lastStay(visits)).isEqualTo(visits.subList(2, 4));
	}

	@Test
	void nobodyHasNoStay() {
		assertThat(Trail.lastStay(List.of())).isEmpty();
	}

	private static List<Visit> visits(long... millis) {
		return LongStream.of(millis).mapToObj((at) -> new Visit(Readings.STORE, "Caixa", at)).toList();
	}

}
