package dev.footfall.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MinuteListsTests {

	private final MinuteLists lists = new MinuteLists();

	private final Map<Long, List<Long>> added = new HashMap<>();

	private final Random random = new Random(1);

	@Test
	void keepsTheNumbersOfEachMinuteInOrder() {
		addSome(100_000, 2_500);

		assertThat(found()).isEqualTo(this.added);
		assertThat(this.lists.size()).isEqualTo(100_000);
	}

	@Test
	void keepsWhatFillsAChunkToTheLastPlace() {
		for (int i = 0; i < 200; i++) {
			add(-1, i);

			assertThat(found()).isEqualTo(this.added);
		}
	}

	@Test
	void beginsAnewWithTheSameMemory() {
		addSome(10_000, 700);
		this.lists.empty();
		this.added.clear();

		addSome(5_000, 300);

		assertThat(found()).isEqualTo(this.added);
	}

	@Test
	void beginsAnewWithoutMemory() {
		addSome(10_000, 700);
		this.lists.clear();
		this.added.clear();

		addSome(20_000, 3_000);

		assertThat(found()).isEqualTo(this.added);
	}

	@Test
	void tellsOfNoListBeforeThereIsOne() {
		assertThat(found()).isEmpty();
		assertThat(this.lists.size()).isZero();
	}

	private void addSome(int numbers, int minutes) {
		for (int i = 0; i < numbers; i++) {
			add(this.random.nextInt(minutes) - 100, this.random.nextLong());
		}
	}

	private void add(long minute, long number) {
		this.lists.add(minute, number);
		this.added.computeIfAbsent(minute, (key) -> new ArrayList<>()).add(number);
	}

	private Map<Long, List<Long>> found() {
		Map<Long, List<Long>> found = new HashMap<>();
		this.lists
			.forEach((minute, numbers, size) -> found.put(minute, Arrays.stream(numbers, 0, size).boxed().toList()));
		return found;
	}

}
