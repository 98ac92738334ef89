package dev.footfall.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrailMergeTests {

	private static final Comparator<Visit> ORDER = Comparator.comparingLong(Visit::millis)
		.thenComparingLong(Visit::offset)
		.thenComparingInt(Visit::partition);

	@Property(tries = 500)
	void findsTheSameNeighboursInWhateverOrderVisitsCome(@ForAll long seed, @ForAll @IntRange(max = 100) int visits) {
		Random random = new Random(seed);
		List<Visit> all = visits(random, visits);
		List<Visit> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, random);

		assertThat(neighbours(cut(shuffled, random))).isEqualTo(plainly(all));
	}

	/** The trail holds the neighbours of whatever comes up to 30 places too late. */
	@Property(tries = 200)
	void findsTheSameNeighboursOfManyVisitsInAboutTheirOrder(@ForAll long seed) {
		Random random = new Random(seed);
		List<Visit> all = visits(random, 700);
		List<Visit> shuffled = new ArrayList<>();
		for (int i = 0; i < all.size(); i += 30) {
			List<Visit> part = new ArrayList<>(all.subList(i, Math.min(all.size(), i + 30)));
			Collections.shuffle(part, random);
			shuffled.addAll(part);
		}

		assertThat(neighbours(cut(shuffled, random))).isEqualTo(plainly(all));
	}

	@Test
	void makesNoNeighboursOfAVisitOlderThanAFullTrail() {
		List<Visit> full = IntStream.range(0, Trail.MOST).mapToObj((i) -> new Visit(1000 + i, i, 0, i)).toList();
		Map<String, Integer> before = neighbours(List.of(full));

		Map<String, Integer> after = neighbours(
				List.of(full, List.of(new Visit(998, 200, 0, 200), new Visit(999, 201, 0, 201))));

		assertThat(after).isEqualTo(before);
	}

	@Test
	void partsTwoVisitsByOneThatComesBetween() {
		Map<String, Integer> neighbours = neighbours(List
			.of(List.of(new Visit(1000, 0, 0, 1), new Visit(3000, 1, 0, 2)), List.of(new Visit(2000, 2, 0, 3))));

		assertThat(neighbours).isEqualTo(Map.of("1@1000 3@2000", 1, "3@2000 2@3000", 1));
	}

	@Test
	void keepsTheLastHundred() {
		Visits visits = new Visits();
		IntStream.range(0, 250).forEach((i) -> visits.add(i, 500 - i, i % 2, i));
		Visits read = new Visits();

		Trail.read(Trail.write(visits), read);

		Visits last = new Visits();
		IntStream.range(150, 250).forEach((i) -> last.add(i, 500 - i, i % 2, i));
		assertThat(read).isEqualTo(last);
	}

	@Property(tries = 300)
	void sortsByTimeThenOffsetThenPartition(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
		Random random = new Random(seed);
		List<Visit> all = visits(random, size);
		List<Visit> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, random);

		Visits sorted = packed(shuffled);
		sorted.sort();

		assertThat(sorted).isEqualTo(packed(all));
	}

	@Test
	void sortsVisitsThatAreTheSameInEverything() {
		Visits visits = new Visits();
		IntStream.range(0, 7).forEach((i) -> visits.add(5, 5, 0, 1));
		visits.add(1, 1, 0, 1);

		visits.sort();

		assertThat(visits.millis(0)).isEqualTo(1);
		assertThat(visits.size()).isEqualTo(8);
	}

	@Property(tries = 300)
	void aLogGivesBackWhatWasAdded(@ForAll List<Long> millis, @ForAll List<Long> offsets) {
		VisitLog log = new VisitLog();
		Visits expected = new Visits();
		for (int i = 0; i < Math.min(millis.size(), offsets.size()); i++) {
			int partition = (i / 3) % 2 * Integer.MAX_VALUE;
			log.add(millis.get(i), offsets.get(i), partition, i % 5);
			expected.add(millis.get(i), offsets.get(i), partition, i % 5);
		}

		log.add(1, 2, 3, 4);
		expected.add(1, 2, 3, 4);
		Visits read = new Visits();
		VisitLog.Reader reader = log.reader();
		while (reader.next()) {
			reader.addTo(read);
		}

		assertThat(read).isEqualTo(expected);
	}

	/** In order; many at the same time, few areas. */
	private static List<Visit> visits(Random random, int size) {
		return IntStream.range(0, size)
			.mapToObj((i) -> new Visit(1000L * random.nextInt(size), i / 2, i % 2, random.nextInt(5)))
			.sorted(ORDER)
			.toList();
	}

	private static List<List<Visit>> cut(List<Visit> visits, Random random) {
		List<List<Visit>> batches = new ArrayList<>();
		for (int i = 0; i < visits.size();) {
			int end = Math.min(visits.size(), i + 1 + random.nextInt(1 + random.nextInt(20)));
			batches.add(visits.subList(i, end));
			i = end;
		}
		return batches;
	}

	private static Map<String, Integer> plainly(List<Visit> visits) {
		Map<String, Integer> neighbours = new HashMap<>();
		for (int i = 1; i < visits.size(); i++) {
			neighbours.merge(visits.get(i - 1) + " " + visits.get(i), 1, Integer::sum);
		}
		return neighbours;
	}

	/** Stores the trail after each batch. */
	private static Map<String, Integer> neighbours(List<List<Visit>> batches) {
		Map<String, Integer> neighbours = new HashMap<>();
		TrailMerge merge = new TrailMerge();
		byte[] stored = null;
		for (List<Visit> batch : batches) {
			Visits trail = new Visits();
			Trail.read(stored, trail);
			Visits added = packed(batch);
			added.sort();
			merge.merge(trail, added);
			merge
				.changes(
						(visits, first, second,
								sign) -> neighbours.merge("%d@%d %d@%d".formatted(visits.area(first),
										visits.millis(first), visits.area(second), visits.millis(second)), sign,
										Integer::sum));
			stored = Trail.write(merge.merged());
		}
		neighbours.values().removeIf((times) -> times == 0);
		return neighbours;
	}

	private static Visits packed(List<Visit> visits) {
		Visits packed = new Visits();
		visits.forEach((visit) -> packed.add(visit.millis(), visit.offset(), visit.partition(), visit.area()));
		return packed;
	}

	private record Visit(long millis, long offset, int partition, int area) {

		@Override
		public String toString() {
			return "%d@%d".formatted(this.area, this.millis);
		}

	}

}
