package dev.footfall.summary;

import dev.footfall.reading.Reading;

/**
 * Visits and what they add up to: the sums and sketches behind every area metric.
 * Mutable, owned by whoever folds or shows it.
 */
public final class Tally {

	/** Of the objects alone. */
	private static final int HEAP_BYTES = 150;

	private static final int DWELL = 1;

	private static final int CUSTOMERS = 2;

	private static final int REACHED = 4;

	private long visits;

	private long traffic;

	private long dwellMillis;

	private long engaged;

	private long late;

	private long presentMillis;

	/** Null while there are no visits, as in a minute in which somebody only stayed. */
	private DwellHistogram dwell;

	/** Null while there are none. */
	private CustomerSketch customers;

	/** Null while there are none, as in most areas. */
	private CustomerSketch reached;

	public Tally() {
		this(Sums.NONE);
	}

	/** Sums without a histogram and without customers. */
	public Tally(Sums sums) {
		this(sums, null, null, null);
	}

	/** Takes the histogram and the sketches as its own. */
	public Tally(Sums sums, DwellHistogram dwell, CustomerSketch customers, CustomerSketch reached) {
		this.visits = sums.visits();
		this.traffic = sums.traffic();
		this.dwellMillis = sums.dwellMillis();
		this.engaged = sums.engaged();
		this.late = sums.late();
		this.presentMillis = sums.presentMillis();
		this.dwell = dwell;
		this.customers = customers;
		this.reached = reached;
	}

	/**
	 * Count a visit; its presence is counted apart, because it may span several minutes.
	 * @param isEngaged whether it was long enough to count as engaged
	 * @param isLate whether it arrived after the allowed lateness
	 */
	void add(Reading visit, boolean isEngaged, boolean isLate) {
		this.visits++;
		this.traffic += visit.traffic();
		this.dwellMillis += visit.dwellMillis();
		this.engaged += isEngaged ? 1 : 0;
		this.late += isLate ? 1 : 0;
		ownDwell().add(visit.dwellMillis());
	}

	private DwellHistogram ownDwell() {
		if (this.dwell == null) {
			this.dwell = new DwellHistogram();
		}
		return this.dwell;
	}

	/** Count one more customer, who may have been counted before. */
	void addCustomer(int coupon) {
		if (this.customers == null) {
			this.customers = new CustomerSketch();
		}
		this.customers.add(coupon);
	}

	/**
	 * Mark a customer, who came to a checkout later.
	 * @param coupon of the customer, see {@link CustomerTally#coupon()}
	 */
	public void addReached(int coupon) {
		if (this.reached == null) {
			this.reached = new CustomerSketch();
		}
		this.reached.add(coupon);
	}

	void addPresence(long millis) {
		this.presentMillis += millis;
	}

	public void add(Tally other) {
		addSums(other, 1);
		if (other.dwell != null) {
			ownDwell().add(other.dwell);
		}
		this.customers = merged(this.customers, other.customers);
		this.reached = merged(this.reached, other.reached);
	}

	private static CustomerSketch merged(CustomerSketch own, CustomerSketch other) {
		if (own == null || other == null) {
			return (other != null) ? other.copy() : own;
		}
		own.add(other);
		return own;
	}

	/**
	 * Take back what {@link #add(Tally)} added, when it leaves a window; all but the
	 * customers, which a sketch can't forget: {@link #withCustomersOf} gives it others.
	 */
	public void subtract(Tally other) {
		addSums(other, -1);
		if (other.dwell != null) {
			ownDwell().subtract(other.dwell);
		}
	}

	private void addSums(Tally other, int sign) {
		this.visits += sign * other.visits;
		this.traffic += sign * other.traffic;
		this.dwellMillis += sign * other.dwellMillis;
		this.engaged += sign * other.engaged;
		this.late += sign * other.late;
		this.presentMillis += sign * other.presentMillis;
	}

	public Tally copy() {
		Tally copy = new Tally(sums());
		copy.dwell = (this.dwell != null) ? this.dwell.copy() : null;
		copy.customers = merged(null, this.customers);
		copy.reached = merged(null, this.reached);
		return copy;
	}

	/** The same sums, with the customers of another. */
	public Tally withCustomersOf(Tally other) {
		return new Tally(sums(), this.dwell, other.customers, other.reached);
	}

	public Sums sums() {
		return new Sums(this.visits, this.traffic, this.dwellMillis, this.engaged, this.late, this.presentMillis);
	}

	/** Accepted readings with movement. */
	public long visits() {
		return this.visits;
	}

	/** Sum of {@code traffic_count}, customers. */
	public long traffic() {
		return this.traffic;
	}

	/** Sum of {@code duration}, milliseconds. */
	public long dwellMillis() {
		return this.dwellMillis;
	}

	/** How the dwell of the visits is distributed. */
	public DwellHistogram dwell() {
		return (this.dwell != null) ? this.dwell : new DwellHistogram();
	}

	/** Who made the visits. */
	public CustomerSketch customers() {
		return (this.customers != null) ? this.customers : new CustomerSketch();
	}

	/** Which of them came to a checkout of the store later. */
	public CustomerSketch reached() {
		return (this.reached != null) ? this.reached : new CustomerSketch();
	}

	/** Whether nobody came and nobody was there. */
	public boolean isEmpty() {
		return this.visits == 0 && this.presentMillis == 0;
	}

	/** About as much memory as it takes. */
	public int heapBytes() {
		return HEAP_BYTES + ((this.dwell != null) ? this.dwell.heapBytes() : 0) + heapBytes(this.customers)
				+ heapBytes(this.reached);
	}

	private static int heapBytes(CustomerSketch sketch) {
		return (sketch != null) ? sketch.heapBytes() : 0;
	}

	/** The sums, what else there is, and that. */
	void write(PackedNumbers out) {
		out.putSigned(this.visits);
		out.putSigned(this.traffic);
		out.putSigned(this.dwellMillis);
		out.putSigned(this.engaged);
		out.putSigned(this.late);
		out.putSigned(this.presentMillis);
		out.put(((this.dwell != null) ? DWELL : 0) | ((this.customers != null) ? CUSTOMERS : 0)
				| ((this.reached != null) ? REACHED : 0));
		if (this.dwell != null) {
			this.dwell.write(out);
		}
		if (this.customers != null) {
			this.customers.write(out);
		}
		if (this.reached != null) {
			this.reached.write(out);
		}
	}

	/** What {@link #write} wrote. */
	static Tally read(PackedNumbers in) {
		Tally tally = new Tally(new Sums(in.takeSigned(), in.takeSigned(), in.takeSigned(), in.takeSigned(),
				in.takeSigned(), in.takeSigned()));
		int parts = in.takeInt();
		tally.dwell = ((parts & DWELL) != 0) ? DwellHistogram.read(in) : null;
		tally.customers = ((parts & CUSTOMERS) != 0) ? CustomerSketch.read(in) : null;
		tally.reached = ((parts & REACHED) != 0) ? CustomerSketch.read(in) : null;
		return tally;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof Tally other && sums().equals(other.sums()) && dwell().equals(other.dwell())
				&& customers().equals(other.customers()) && reached().equals(other.reached());
	}

	@Override
	public int hashCode() {
		return sums().hashCode();
	}

	@Override
	public String toString() {
		return "%s dwell=(%s) customers=%s reached=%s".formatted(sums(), dwell(), customers(), reached());
	}

	/**
	 * What adds up exactly.
	 *
	 * @param visits accepted readings with movement
	 * @param traffic sum of {@code traffic_count}, customers
	 * @param dwellMillis sum of {@code duration}, milliseconds
	 * @param engaged visits at least as long as the area's threshold
	 * @param late visits that arrived after the allowed lateness
	 * @param presentMillis customers present, times milliseconds: the overlap of [t − d,
	 * t] with the time that is tallied, summed over all stays
	 */
	public record Sums(long visits, long traffic, long dwellMillis, long engaged, long late, long presentMillis) {

		public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

	}

}
