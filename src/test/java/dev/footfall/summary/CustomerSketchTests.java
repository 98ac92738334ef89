package dev.footfall.summary;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CustomerSketchTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 10, 190, 200, 1_000, 10_000, 300_000 })
	void estimatesWithinThreeStandardErrors(int customers) {
		CustomerSketch sketch = sketch(0, customers);

		assertThat(sketch.estimate()).isCloseTo(customers,
				within(0.01 + customers * 3 * CustomerSketch.relativeError()));
		assertThat(sketch.lowerBound()).isLessThanOrEqualTo(sketch.estimate() + 0.01);
		assertThat(sketch.upperBound()).isGreaterThanOrEqualTo(sketch.estimate() - 0.01);
	}

	@Test
	void countsNobodyTwice() {
		CustomerSketch sketch = sketch(0, 5_000);

		sketch.add(sketch(0, 5_000));

		assertThat(sketch).isEqualTo(sketch(0, 5_000));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 150, 192, 193, 600 })
	void countsNobodyTwiceWhoComesAgain(int customers) {
		CustomerSketch sketch = new CustomerSketch();
		IntStream.range(0, 5 * customers).forEach((i) -> sketch.add(Coupon.of("Cliente_" + i % customers)));

		assertThat(sketch).isEqualTo(sketch(0, customers));
	}

	@Test
	void countsOnAfterItWasAsked() {
		CustomerSketch sketch = new CustomerSketch();

		for (int customers = 1; customers < 400; customers++) {
			sketch.add(Coupon.of("Cliente_" + (customers - 1)));

			assertThat(sketch).isEqualTo(sketch(0, customers));
		}
	}

	@Test
	void mergesInAnyOrder() {
		CustomerSketch one = sketch(0, 3_000);
		CustomerSketch other = sketch(2_000, 9_000);

		one.add(sketch(2_000, 9_000));
		other.add(sketch(0, 3_000));

		assertThat(one).isEqualTo(other).isEqualTo(sketch(0, 9_000));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 100, 5_000 })
	void readsBackWhatItWrote(int customers) {
		CustomerSketch sketch = sketch(0, customers);

		assertThat(CustomerSketch.of(sketch.toBytes())).isEqualTo(sketch);
		assertThat(travelled(sketch)).isEqualTo(sketch);
		assertThat(sketch.toBytes()).hasSizeLessThan(2_200);
	}

	/** As it goes from an executor to the driver, among the numbers of its area. */
	private static CustomerSketch travelled(CustomerSketch sketch) {
		PackedNumbers numbers = new PackedNumbers();
		sketch.write(numbers);
		return CustomerSketch.read(numbers);
	}

	@Test
	void isNoBusinessOfItsCopy() {
		CustomerSketch sketch = sketch(0, 1);
		CustomerSketch copy = sketch.copy();

		copy.add(sketch(1, 3));

		assertThat(sketch.estimate()).isCloseTo(1, within(0.01));
	}

	private static CustomerSketch sketch(int from, int to) {
		CustomerSketch sketch = new CustomerSketch();
		IntStream.range(from, to).forEach((i) -> sketch.add(Coupon.of("Cliente_" + i)));
		return sketch;
	}

}
