package dev.footfall.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class EventQueueTests {

	@Property(tries = 200)
	void givesEventsInTheOrderOfTimeAndNumber(
			@ForAll @Size(max = 600) List<@IntRange(min = -3, max = 20) Integer> steps) {
		EventQueue queue = new EventQueue();
		PriorityQueue<long[]> model = new PriorityQueue<>(
				Comparator.<long[]>comparingLong((event) -> event[0]).thenComparingLong((event) -> event[1]));
		int number = 0;
		for (int step : steps) {
			if (step < 0 && !model.isEmpty()) {
				assertThat(new long[] { queue.time(), queue.number() }).isEqualTo(model.remove());
				queue.remove();
			}
			else {
				queue.add(step, ++number);
				model.add(new long[] { step, number });
			}
		}
		while (!model.isEmpty()) {
			assertThat(new long[] { queue.time(), queue.number() }).isEqualTo(model.remove());
			queue.remove();
		}

		assertThat(queue.isEmpty()).isTrue();
	}

}
