package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import dev.footfall.reading.Reading;
import dev.footfall.reading.Verdict.Accepted;

/**
 * Every customer's tally. There are thousands in a batch, so they travel as plain numbers
 * one after the other and not as objects, which would take several times as long.
 */
final class CustomerTallies implements Serializable {

	private static final long serialVersionUID = 1;

	private transient Map<String, CustomerTally> byName = new HashMap<>();

	private transient ByHint<CustomerTally> hinted;

	private transient BatchLog log = new BatchLog();

	/** One more than the highest number of a customer, whether still here or not. */
	private int numbers;

	/**
	 * Count a visit for its customer.
	 * @param area stands for the area within the summary
	 * @return the customer's {@link Coupon}, {@link Coupon#NOBODY} for a visit that names
	 * none
	 */
	int add(Accepted accepted, int partition, long offset, int area) {
		Reading visit = accepted.reading();
		if (visit.customer() == null) {
			return Coupon.NOBODY;
		}
		CustomerTally tally = of(visit.customer(), accepted.customerHint());
		tally.add(visit);
		this.log.add(tally.number(), visit.eventMillis(), offset, partition, area);
		return tally.coupon();
	}

	private CustomerTally of(String name, int hint) {
		if (this.hinted == null) {
			this.hinted = new ByHint<>();
		}
		CustomerTally tally = this.hinted.find(hint, name);
		if (tally == null) {
			tally = of(name);
			this.hinted.keep(hint, name, tally);
		}
		return tally;
	}

	private CustomerTally of(String name) {
		CustomerTally tally = this.byName.get(name);
		if (tally == null) {
			tally = new CustomerTally(name, this.numbers++);
			this.byName.put(name, tally);
		}
		return tally;
	}

	/**
	 * Take in others.
	 * @param areas what stands here for each of their areas
	 */
	void add(CustomerTallies other, int[] areas) {
		int[] customers = new int[other.numbers];
		Arrays.fill(customers, BatchLog.NOBODY);
		other.byName.forEach((name, tally) -> {
			CustomerTally own = of(name);
			own.add(tally);
			customers[tally.number()] = own.number();
		});
		this.log.add(other.log, customers, areas);
	}

	/**
	 * Every single visit by its customer.
	 * @param areas what stands there for each area
	 * @param room for the visits
	 */
	CustomerVisits visits(int[] areas, Visits room) {
		CustomerVisits visits = new CustomerVisits(this.byName.values(), this.numbers, room);
		this.log.addTo(visits, areas);
		return visits;
	}

	Map<String, CustomerTally> byName() {
		return this.byName;
	}

	private void writeObject(ObjectOutputStream out) throws IOException {
		out.defaultWriteObject();
		out.writeInt(this.byName.size());
		for (Map.Entry<String, CustomerTally> customer : this.byName.entrySet()) {
			out.writeUTF(customer.getKey());
			customer.getValue().write(out);
		}
		this.log.write(out);
	}

	private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
		in.defaultReadObject();
		int size = in.readInt();
		this.byName = new HashMap<>(2 * size);
		for (int i = 0; i < size; i++) {
			this.byName.put(in.readUTF(), CustomerTally.read(in));
		}
		this.log = BatchLog.read(in);
	}

	/** Leaves the single visits out, whose areas only the summary knows. */
	@Override
	public boolean equals(Object obj) {
		return obj instanceof CustomerTallies other && this.byName.equals(other.byName);
	}

	@Override
	public int hashCode() {
		return this.byName.hashCode();
	}

	@Override
	public String toString() {
		return this.byName.toString();
	}

}
