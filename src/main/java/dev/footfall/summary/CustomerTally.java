package dev.footfall.summary;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;

import dev.footfall.reading.Reading;

/**
 * One customer's visits and total dwell. When and where those were says
 * {@link CustomerVisits}: a fold touches one of these for every reading, so they are
 * small.
 */
public final class CustomerTally {

	private final int coupon;

	private final int number;

	private long visits;

	private long dwellMillis;

	/**
	 * @param number stands for the customer within its summary
	 */
	CustomerTally(String name, int number) {
		this(Coupon.of(name), number);
	}

	private CustomerTally(int coupon, int number) {
		this.coupon = coupon;
		this.number = number;
	}

	/** Count a visit. */
	void add(Reading visit) {
		this.visits++;
		this.dwellMillis += visit.dwellMillis();
	}

	/** Take in what the customer did elsewhere. */
	void add(CustomerTally other) {
		this.visits += other.visits;
		this.dwellMillis += other.dwellMillis;
	}

	/** Stands for the customer within its summary. */
	int number() {
		return this.number;
	}

	/** Stands for the customer in sketches, see {@link Tally#addReached(int)}. */
	public int coupon() {
		return this.coupon;
	}

	public long visits() {
		return this.visits;
	}

	/** Total dwell, milliseconds. */
	public long dwellMillis() {
		return this.dwellMillis;
	}

	void write(ObjectOutputStream out) throws IOException {
		out.writeInt(this.coupon);
		out.writeInt(this.number);
		out.writeLong(this.visits);
		out.writeLong(this.dwellMillis);
	}

	static CustomerTally read(ObjectInputStream in) throws IOException {
		CustomerTally tally = new CustomerTally(in.readInt(), in.readInt());
		tally.visits = in.readLong();
		tally.dwellMillis = in.readLong();
		return tally;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof CustomerTally other && this.coupon == other.coupon && this.visits == other.visits
				&& this.dwellMillis == other.dwellMillis;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.coupon, this.visits, this.dwellMillis);
	}

	@Override
	public String toString() {
		return "visits=%d dwellMillis=%d".formatted(this.visits, this.dwellMillis);
	}

}
