package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;

/**
 * Visits one after the other, in the few bytes that the difference to the visit before
 * takes: about six for a visit instead of an object. So a fold can keep a million of
 * them, each with its customer, they travel as they are, and the trail of one customer is
 * stored in the same way.
 */
final class VisitLog {

	private static final byte[] NONE = {};

	/** Of one visit: five numbers. */
	private static final int MOST_BYTES = 5 * VarInts.MOST_BYTES;

	private static final int FIRST_BYTES = 1024;

	private byte[] bytes = NONE;

	private int length;

	private long lastMillis;

	private long lastOffset;

	private int lastPartition;

	/** Add a visit; see {@link Visits#add(long, long, int, int)}. */
	void add(long millis, long offset, int partition, int area) {
		makeRoom();
		putVisit(millis, offset, partition, area);
	}

	/** Add a visit of a customer, in a log in which each visit has one. */
	void add(int customer, long millis, long offset, int partition, int area) {
		makeRoom();
		put(customer);
		putVisit(millis, offset, partition, area);
	}

	private void makeRoom() {
		if (this.bytes.length - this.length < MOST_BYTES) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(FIRST_BYTES, 2 * this.bytes.length));
		}
	}

	private void putVisit(long millis, long offset, int partition, int area) {
		put(VarInts.folded(millis - this.lastMillis));
		put(VarInts.folded(offset - this.lastOffset));
		if (partition == this.lastPartition) {
			put((long) area << 1);
		}
		else {
			put((long) area << 1 | 1);
			put(partition);
			this.lastPartition = partition;
		}
		this.lastMillis = millis;
		this.lastOffset = offset;
	}

	private void put(long value) {
		long rest = value;
		int at = this.length;
		while ((rest & -0x80) != 0) {
			this.bytes[at++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[at++] = (byte) rest;
		this.length = at;
	}

	/** What it holds now, whatever is added later. */
	VisitLog snapshot() {
		VisitLog snapshot = new VisitLog();
		snapshot.bytes = this.bytes;
		snapshot.length = this.length;
		return snapshot;
	}

	Reader reader() {
		return new Reader(this.bytes, 0, this.length);
	}

	/** All visits, after a byte of whoever stores them. */
	byte[] toBytes(byte first) {
		byte[] all = new byte[1 + this.length];
		all[0] = first;
		System.arraycopy(this.bytes, 0, all, 1, this.length);
		return all;
	}

	/** What is read again can be read, but not added to. */
	void write(ObjectOutputStream out) throws IOException {
		out.writeInt(this.length);
		out.write(this.bytes, 0, this.length);
	}

	static VisitLog read(ObjectInputStream in) throws IOException {
		VisitLog log = new VisitLog();
		log.bytes = new byte[in.readInt()];
		log.length = log.bytes.length;
		in.readFully(log.bytes);
		return log;
	}

	/** Goes from visit to visit. */
	static final class Reader {

		private final byte[] bytes;

		private final int end;

		private int at;

		private long millis;

		private long offset;

		private int partition;

		private int area;

		private int customer;

		Reader(byte[] bytes, int from, int to) {
			this.bytes = bytes;
			this.at = from;
			this.end = to;
		}

		/**
		 * Read the next visit.
		 * @return whether there is one
		 */
		boolean next() {
			if (this.at >= this.end) {
				return false;
			}
			this.millis += VarInts.unfolded(take());
			this.offset += VarInts.unfolded(take());
			long place = take();
			if ((place & 1) != 0) {
				this.partition = (int) take();
			}
			this.area = (int) (place >>> 1);
			return true;
		}

		/** The same, in a log in which each visit has its customer. */
		boolean nextOfCustomer() {
			if (this.at >= this.end) {
				return false;
			}
			this.customer = (int) take();
			return next();
		}

		int customer() {
			return this.customer;
		}

		private long take() {
			long value = 0;
			for (int shift = 0;; shift += 7) {
				byte next = this.bytes[this.at++];
				value |= (long) (next & 0x7F) << shift;
				if (next >= 0) {
					return value;
				}
			}
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
