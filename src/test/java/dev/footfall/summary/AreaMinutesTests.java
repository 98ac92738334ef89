package dev.footfall.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.footfall.Readings;

import static org.assertj.core.api.Assertions.assertThat;

/** Few minutes are kept otherwise than many. */
class AreaMinutesTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 5, 32, 33, 300 })
	void countsEveryMinuteInAnyOrder(int minutes) {
		List<Integer> order = order(minutes);
		AreaMinutes area = new AreaMinutes(30_000, 3);

		order.forEach((minute) -> visit(area, minute));

		assertThat(area.minutes()).allSatisfy((minute, tally) -> assertThat(tally.visits()).isEqualTo(2))
			.containsOnlyKeys(order.stream().map(AreaMinutesTests::minute).distinct().toArray(Long[]::new));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 32, 33, 300 })
	void travelsAndMerges(int minutes) {
		AreaMinutes area = new AreaMinutes(30_000, 3);
		AreaMinutes twice = new AreaMinutes(30_000, 3);
		order(minutes).forEach((minute) -> {
			visit(area, minute);
			visit(twice, minute);
			visit(twice, minute);
		});

		AreaMinutes travelled = Records.copy(area);
		assertThat(travelled).isEqualTo(area);
		assertThat(travelled.number()).isEqualTo(3);
		travelled.add(area);
		assertThat(travelled).isEqualTo(twice);
	}

	private static void visit(AreaMinutes area, int minute) {
		area.add(Readings.visit()
			.withTime(Readings.TIME.plus(Duration.ofMinutes(minute)))
			.withDwell(Duration.ZERO)
			.accepted()
			.reading(), Coupon.of("Cliente_" + minute), false);
	}

	private static long minute(int minute) {
		return Math.floorDiv(Readings.TIME.plus(Duration.ofMinutes(minute)).toEpochMilli(), 60_000L);
	}

	/** Each minute twice. */
	private static List<Integer> order(int minutes) {
		List<Integer> order = new ArrayList<>();
		for (int minute = 0; minute < minutes; minute++) {
			order.add(minute);
			order.add(minute);
		}
		Collections.shuffle(order, new Random(minutes));
		return order;
	}

}
