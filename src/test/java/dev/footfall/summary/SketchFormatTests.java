package dev.footfall.summary;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SketchFormatTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 6, 7, 8, 9, 23, 24, 25, 100, 191, 192, 193, 250, 3_000 })
	void saysWhatTheLibrarySays(int customers) {
		CustomerSketch ours = new CustomerSketch();
		Union theirs = new Union(11);
		for (int i = 0; i < customers; i++) {
			ours.add(Coupon.of("Cliente_" + i));
			theirs.update(Coupon.identity("Cliente_" + i));
		}

		assertThat(ours.estimate()).isEqualTo(theirs.getCompositeEstimate());
		mergeWithItself(theirs);
		assertThat(ours.lowerBound()).isEqualTo(theirs.getLowerBound(2));
		assertThat(ours.upperBound()).isEqualTo(theirs.getUpperBound(2));
	}

	/** After that it does not use any more in which order customers came. */
	private static void mergeWithItself(Union union) {
		union.update(union.getResult(TgtHllType.HLL_8));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 8, 24, 25, 192, 193, 3_000 })
	void writesWhatTheLibraryReadsAndReadsWhatItWrites(int customers) {
		CustomerSketch ours = new CustomerSketch();
		Union theirs = new Union(11);
		for (int i = 0; i < customers; i++) {
			ours.add(Coupon.of("Cliente_" + i));
			theirs.update(Coupon.identity("Cliente_" + i));
		}
		byte[] written = theirs.getResult(TgtHllType.HLL_8).toCompactByteArray();

		assertThat(CustomerSketch.of(written).toBytes()).isEqualTo(ours.toBytes()).hasSameSizeAs(written);
		assertThat(HllSketch.heapify(ours.toBytes()).getCompositeEstimate()).isEqualTo(theirs.getCompositeEstimate());
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 60, 150, 400 })
	void mergesWithOthersWhoWereMetBefore(int customers) {
		CustomerSketch one = new CustomerSketch();
		CustomerSketch other = new CustomerSketch();
		CustomerSketch all = new CustomerSketch();
		for (int i = 0; i < customers; i++) {
			int coupon = Coupon.of("Cliente_" + i);
			all.add(coupon);
			if (i % 3 != 0) {
				one.add(coupon);
			}
			if (i % 3 != 1) {
				other.add(coupon);
			}
		}
		CustomerSketch reverse = other.copy();

		reverse.add(one);
		one.add(other);

		assertThat(one).isEqualTo(all).isEqualTo(reverse);
		assertThat(one.estimate()).isEqualTo(all.estimate());
	}

	@Test
	void refusesWhatIsNoSketch() {
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerSketch.of(new byte[2088]));
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerSketch.of(new byte[] { 1 }));
	}

}
