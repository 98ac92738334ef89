package dev.footfall.summary;

import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalTimesTests {

	private static final long NOW = 1_724_403_600_000L;

	@Test
	void countsRecordsByTheMiddleOfTheirSlot() {
		ArrivalTimes times = arrivals(NOW, NOW + 15, NOW + 16, NOW, NOW + 40);

		assertThat(times.byMillis()).isEqualTo(Map.of(NOW + 8, 3L, NOW + 24, 1L, NOW + 40, 1L));
	}

	@Test
	void forgetsWhatCameMoreThanTwoMinutesBeforeTheNewest() {
		ArrivalTimes times = arrivals(NOW, NOW + 120_000, NOW + 15, NOW + 16);

		assertThat(times.byMillis().keySet()).containsExactlyInAnyOrder(NOW + 24, NOW + 120_008);
	}

	@Test
	void copesWithTheEndsOfTime() {
		assertThat(arrivals(Long.MIN_VALUE, -1, NOW).byMillis()).containsOnlyKeys(NOW + 8);
		assertThat(arrivals(NOW, Long.MAX_VALUE).byMillis()).containsOnlyKeys(Long.MAX_VALUE - 7);
	}

	@Test
	void staysSmallOverALongBacklog() {
		ArrivalTimes times = new ArrivalTimes();
		for (long i = 0; i < 1_000_000; i++) {
			times.add(NOW + i * 1000);
		}

		assertThat(times.byMillis()).hasSize(120);
	}

	@Property(tries = 100)
	void mergesInAnyOrder(@ForAll Random random) {
		ArrivalTimes whole = new ArrivalTimes();
		ArrivalTimes[] parts = { new ArrivalTimes(), new ArrivalTimes(), new ArrivalTimes() };
		for (int i = 0; i < 300; i++) {
			long millis = NOW + random.nextInt(400_000);
			whole.add(millis);
			parts[random.nextInt(3)].add(millis);
		}

		parts[2].add(parts[0]);
		parts[2].add(parts[1]);

		assertThat(parts[2]).isEqualTo(whole);
	}

	private static ArrivalTimes arrivals(long... millis) {
		ArrivalTimes times = new ArrivalTimes();
		for (long one : millis) {
			times.add(one);
		}
		return times;
	}

}
