package dev.footfall.summary;

import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OffsetRunsTests {

	@Test
	void joinsNeighboursToOneRun() {
		OffsetRuns runs = runs(5, 6, 7);

		assertThat(runs).hasToString("{5=7}");
		assertThat(runs.gaps()).isZero();
	}

	@Test
	void countsTheOffsetsBetweenTheRuns() {
		OffsetRuns runs = runs(5, 6, 9, 20);

		assertThat(runs.first()).isEqualTo(5);
		assertThat(runs.last()).isEqualTo(20);
		assertThat(runs.gaps()).isEqualTo(2 + 10);
	}

	@Test
	void closesAGapFromBothSides() {
		OffsetRuns runs = runs(1, 2, 6, 7);

		runs.add(runs(3, 4, 5));

		assertThat(runs).hasToString("{1=7}").isEqualTo(runs(1, 2, 3, 4, 5, 6, 7));
	}

	@Test
	void growsFromTheEndToTheStart() {
		OffsetRuns runs = runs(3, 2, 1, 0);

		assertThat(runs).hasToString("{0=3}");
	}

	/**
	 * The second offset was noticed later, by whoever looked first, and then forgotten.
	 */
	@Test
	void refusesAnOffsetAtOnceWhenItComesTwice() {
		OffsetRuns runs = runs(5, 6);

		assertThatIllegalStateException().isThrownBy(() -> runs.add(6))
			.withMessage("Offsets 6..6 were already counted in 5=6");
		assertThatIllegalStateException().isThrownBy(() -> runs.add(5));
		assertThat(runs).hasToString("{5=6}");
	}

	@Test
	void refusesToGrowIntoAnotherRun() {
		OffsetRuns runs = runs(5, 6, 3, 4);

		assertThatIllegalStateException().isThrownBy(() -> runs.add(5));
	}

	@Test
	void refusesRunsThatOverlap() {
		OffsetRuns runs = runs(1, 2, 3, 8, 9);

		assertThatIllegalStateException().isThrownBy(() -> runs.add(runs(9, 10)));
		assertThatIllegalStateException().isThrownBy(() -> runs.add(runs(0, 1)));
		assertThatIllegalStateException().isThrownBy(() -> runs.add(runs(2)));
		assertThatIllegalStateException().isThrownBy(() -> runs.add(runs(7, 8, 9, 10)));
	}

	@Test
	void startsAfterACopyWhereItWas() {
		OffsetRuns copy = Records.copy(runs(4, 5));

		copy.add(6);
		copy.add(1);

		assertThat(copy).hasToString("{1=1, 4=6}");
	}

	@Property(tries = 1_000)
	void countsLikeASet(@ForAll @Size(min = 1, max = 40) Set<@LongRange(min = 0, max = 60) Long> offsets) {
		TreeSet<Long> sorted = new TreeSet<>(offsets);

		OffsetRuns runs = new OffsetRuns();
		offsets.forEach(runs::add);

		assertThat(runs.first()).isEqualTo(sorted.first());
		assertThat(runs.last()).isEqualTo(sorted.last());
		assertThat(runs.gaps()).isEqualTo(sorted.last() - sorted.first() + 1 - sorted.size());
	}

	@Property(tries = 1_000)
	void mergesExactlyTheDisjointSets(@ForAll @Size(max = 10) Set<@LongRange(min = 0, max = 60) Long> a,
			@ForAll @Size(max = 10) Set<@LongRange(min = 0, max = 60) Long> b) {
		OffsetRuns merged = new OffsetRuns();
		OffsetRuns other = new OffsetRuns();
		a.forEach(merged::add);
		b.forEach(other::add);

		TreeSet<Long> both = new TreeSet<>(a);
		both.addAll(b);
		if (both.size() < a.size() + b.size()) {
			assertThatIllegalStateException().isThrownBy(() -> merged.add(other));
		}
		else {
			OffsetRuns expected = new OffsetRuns();
			both.forEach(expected::add);
			merged.add(other);
			assertThat(merged).isEqualTo(expected);
		}
	}

	private static OffsetRuns runs(long... offsets) {
		OffsetRuns runs = new OffsetRuns();
		for (long offset : offsets) {
			runs.add(offset);
		}
		return runs;
	}

}
