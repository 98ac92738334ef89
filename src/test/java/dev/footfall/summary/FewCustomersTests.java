package dev.footfall.summary;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FewCustomersTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 6, 7, 8, 9, 23, 24, 25, 100, 191, 192, 193, 250, 3_000 })
	void saysWhatTheLibrarySays(int customers) {
		CustomerSketch ours = new CustomerSketch();
		Union theirs = new Union(11);
		for (int i = 0; i < customers; i++) {
			long identity = CustomerSketch.identity("Cliente_" + i);
			ours.add(identity);
			theirs.update(identity);
		}

		assertThat(ours.estimate()).isEqualTo(theirs.getCompositeEstimate());
		assertThat(ours.lowerBound()).isEqualTo(theirs.getLowerBound(2));
		assertThat(ours.upperBound()).isEqualTo(theirs.getUpperBound(2));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 8, 24, 25, 192, 193 })
	void writesWhatTheLibraryReadsAndReadsWhatItWrites(int customers) {
		CustomerSketch ours = new CustomerSketch();
		Union theirs = new Union(11);
		for (int i = 0; i < customers; i++) {
			ours.add(CustomerSketch.identity("Cliente_" + i));
			theirs.update(CustomerSketch.identity("Cliente_" + i));
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
			long identity = CustomerSketch.identity("Cliente_" + i);
			all.add(identity);
			if (i % 3 != 0) {
				one.add(identity);
			}
			if (i % 3 != 1) {
				other.add(identity);
			}
		}
		CustomerSketch reverse = other.copy();

		reverse.add(one);
		one.add(other);

		assertThat(one).isEqualTo(all).isEqualTo(reverse);
		assertThat(one.estimate()).isEqualTo(all.estimate());
	}

}
