package dev.footfall.summary;

import java.util.function.Function;

import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;

/**
 * A few visits that wait to be added together. Customers lie scattered in memory: when
 * each is looked up between the parsing of two records, the processor waits for one after
 * the other; in a loop of their own it fetches many at once.
 */
final class VisitQueue {

	private static final int CAPACITY = 32;

	private final Accepted[] visits = new Accepted[CAPACITY];

	private final int[] partitions = new int[CAPACITY];

	private final long[] offsets = new long[CAPACITY];

	private final boolean[] late = new boolean[CAPACITY];

	private final CustomerTally[] customers = new CustomerTally[CAPACITY];

	private final AreaMinutes[] areas = new AreaMinutes[CAPACITY];

	private int size;

	void add(Accepted visit, int partition, long offset, boolean isLate) {
		this.visits[this.size] = visit;
		this.partitions[this.size] = partition;
		this.offsets[this.size] = offset;
		this.late[this.size] = isLate;
		this.size++;
	}

	boolean isFull() {
		return this.size == CAPACITY;
	}

	/**
	 * Add them all; none waits any more.
	 * @param customers to whom they are added
	 * @param areaOf finds the area of a visit
	 */
	void settle(CustomerTallies customers, Function<Reading, AreaMinutes> areaOf) {
		for (int i = 0; i < this.size; i++) {
			this.customers[i] = customers.of(this.visits[i]);
			this.areas[i] = areaOf.apply(this.visits[i].reading());
		}
		for (int i = 0; i < this.size; i++) {
			if (this.customers[i] != null) {
				Reading visit = this.visits[i].reading();
				this.customers[i].add(visit, this.partitions[i], this.offsets[i]);
				customers.log()
					.add(this.customers[i].number(), visit.eventMillis(), this.offsets[i], this.partitions[i],
							this.areas[i].number());
			}
		}
		for (int i = 0; i < this.size; i++) {
			Reading visit = this.visits[i].reading();
			long identity = (this.customers[i] != null) ? this.customers[i].identity() : Summary.NOBODY;
			this.areas[i].add(visit, identity, this.late[i]);
		}
		this.size = 0;
	}

}
