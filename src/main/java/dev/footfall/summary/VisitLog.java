package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/**
 * Visits one after the other, in the few bytes that the difference to the visit before
 * takes: about six for a visit instead of an object. So a fold can keep a million of
 * them, each with its customer, they travel as they are, and the trail of one customer is
 * stored in the same way.
 */
final class VisitLog {

	private static final int FIRST_BYTES = 1024;

	private final PackedNumbers numbers;

	private long lastMillis;

	private long lastOffset;

	private int lastPartition;

	VisitLog() {
		this(new PackedNumbers(FIRST_BYTES));
	}

	private VisitLog(PackedNumbers numbers) {
		this.numbers = numbers;
	}

	/** Add a visit of a customer, in a log in which each visit has one. */
	void add(int customer, long millis, long offset, int partition, int area) {
		this.numbers.put(customer);
		add(millis, offset, partition, area);
	}

	/** Add a visit; see {@link Visits#add(long, long, int, int)}. */
	void add(long millis, long offset, int partition, int area) {
		this.numbers.putSigned(millis - this.lastMillis);
		this.numbers.putSigned(offset - this.lastOffset);
		if (partition == this.lastPartition) {
			this.numbers.put((long) area << 1);
		}
		else {
			this.numbers.put((long) area << 1 | 1);
			this.numbers.put(partition);
			this.lastPartition = partition;
		}
		this.lastMillis = millis;
		this.lastOffset = offset;
	}

	/** What it holds now, whatever is added later. */
	VisitLog snapshot() {
		return new VisitLog(this.numbers.fromStart());
	}

	Reader reader() {
		return new Reader(this.numbers.fromStart());
	}

	/** All visits, after a byte of whoever stores them. */
	byte[] toBytes(byte first) {
		byte[] all = this.numbers.toBytes(1);
		all[0] = first;
		return all;
	}

	void write(ObjectOutputStream out) throws IOException {
		this.numbers.write(out);
	}

	/** What is read again can be read, but not added to. */
	static VisitLog read(ObjectInputStream in) throws IOException {
		return new VisitLog(PackedNumbers.read(in));
	}

	/** Goes from visit to visit. */
	static final class Reader {

		private final PackedNumbers numbers;

		private long millis;

		private long offset;

		private int partition;

		private int area;

		private int customer;

		Reader(PackedNumbers numbers) {
			this.numbers = numbers;
		}

		/**
		 * Read the next visit.
		 * @return whether there is one
		 */
		boolean next() {
			if (!this.numbers.hasMore()) {
				return false;
			}
			this.millis += this.numbers.takeSigned();
			this.offset += this.numbers.takeSigned();
			long place = this.numbers.take();
			if ((place & 1) != 0) {
				this.partition = this.numbers.takeInt();
			}
			this.area = (int) (place >>> 1);
			return true;
		}

		/** The same, in a log in which each visit has its customer. */
		boolean nextOfCustomer() {
			if (!this.numbers.hasMore()) {
				return false;
			}
			this.customer = this.numbers.takeInt();
			return next();
		}

		int customer() {
			return this.customer;
		}

		void addTo(Visits visits) {
			visits.add(this.millis, this.offset, this.partition, this.area);
		}

		/**
		 * Add the visit to others.
		 * @param areas what stands for each area there
		 */
		void addTo(CustomerVisits visits, int customer, int[] areas) {
			visits.add(customer, this.millis, this.offset, this.partition, areas[this.area]);
		}

	}

}
