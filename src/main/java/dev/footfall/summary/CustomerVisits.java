package dev.footfall.summary;

import java.util.Arrays;

/**
 * The visits of a summary by customer.
 */
public final class CustomerVisits {

	/** By the number of the customer: where the visits begin. */
	private final int[] starts;

	/** By the number of the customer: where the next visit goes. */
	private final int[] ends;

	private final Visits visits;

	/**
	 * Room for the visits of customers.
	 * @param numbers one more than the highest number of a customer
	 * @param room for the visits themselves
	 */
	CustomerVisits(Iterable<CustomerTally> customers, int numbers, Visits room) {
		this.starts = new int[numbers];
		Arrays.fill(this.starts, BatchLog.NOBODY);
		long end = 0;
		for (CustomerTally customer : customers) {
			this.starts[customer.number()] = Math.toIntExact(end);
			end += customer.visits();
		}
		this.ends = this.starts.clone();
		this.visits = room;
		this.visits.resize(Math.toIntExact(end));
	}

	/** Add a visit, unless there is no room for the customer. */
	void add(int customer, long millis, long offset, int partition, int area) {
		if (customer != BatchLog.NOBODY && this.ends[customer] != BatchLog.NOBODY) {
			this.visits.set(this.ends[customer]++, millis, offset, partition, area);
		}
	}

	/**
	 * The visits of a customer, in the order in which they were folded.
	 * @param into has only them afterwards
	 */
	public void read(CustomerTally customer, Visits into) {
		into.clear();
		into.add(this.visits, this.starts[customer.number()], this.ends[customer.number()]);
	}

}
