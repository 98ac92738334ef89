package dev.footfall.summary;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DwellHistogramTests {

	@Property(tries = 2_000)
	void findsQuantilesWithinItsError(
			@ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 86_400_000) Long> dwell,
			@ForAll @DoubleRange(min = 0, max = 1) double q) {
		List<Long> sorted = dwell.stream().sorted().toList();
		long exact = sorted.get(Math.max(0, (int) Math.ceil(q * sorted.size()) - 1));

		double found = histogram(dwell).quantileMillis(q);

		assertThat(found).isCloseTo(exact, within(exact * DwellHistogram.RELATIVE_ERROR));
	}

	@Property(tries = 500)
	void mergesInAnyOrderAndTakesBack(@ForAll @Size(max = 200) List<@LongRange(min = 0, max = 400_000) Long> some,
			@ForAll @Size(max = 50) List<@LongRange(min = 0, max = 400_000) Long> others) {
		DwellHistogram one = histogram(some);
		DwellHistogram two = histogram(others);

		one.add(histogram(others));
		two.add(histogram(some));

		assertThat(one).isEqualTo(two);
		one.subtract(histogram(others));
		assertThat(one).isEqualTo(histogram(some));
	}

	@Property(tries = 500)
	void readsBackWhatItWrote(@ForAll @Size(max = 200) List<@LongRange(min = 0, max = 86_400_000) Long> dwell) {
		DwellHistogram histogram = histogram(dwell);

		assertThat(DwellHistogram.of(histogram.toBytes())).isEqualTo(histogram);
		assertThat(travelled(histogram)).isEqualTo(histogram);
	}

	/** As it goes from an executor to the driver, among the numbers of its area. */
	private static DwellHistogram travelled(DwellHistogram histogram) {
		PackedNumbers numbers = new PackedNumbers();
		histogram.write(numbers);
		return DwellHistogram.read(numbers);
	}

	@Test
	void isExactBelow128Milliseconds() {
		for (long millis = 0; millis < 128; millis++) {
			assertThat(histogram(List.of(millis)).quantileMillis(0.5)).isEqualTo(millis);
		}
	}

	@Test
	void knowsNothingWithoutVisits() {
		assertThat(new DwellHistogram().quantileMillis(0.5)).isEqualTo(-1);
		assertThat(new DwellHistogram().toBytes()).isEmpty();
	}

	private static DwellHistogram histogram(List<Long> dwell) {
		DwellHistogram histogram = new DwellHistogram();
		dwell.forEach(histogram::add);
		return histogram;
	}

}
