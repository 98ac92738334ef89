package dev.footfall.summary;

import java.io.Serializable;

import dev.footfall.reading.Reading;

/**
 * Visits and what they add up to: the sums and sketches behind every area metric.
 * Mutable, owned by whoever folds or shows it.
 */
public final class Tally implements Serializable {

	/** Of the objects alone. */
	private static final int HEAP_BYTES = 150;

	private long visits;

	private long traffic;

	private long dwellMillis;

	private long engaged;

	private long late;

	private long presentMillis;

	private final DwellHistogram dwell;

	private final CustomerSketch customers;

	private final CustomerSketch reached;

	public Tally() {
		this(Sums.NONE);
	}

	/** Sums without a histogram and without customers. */
	public Tally(Sums sums) {
		this(sums, new DwellHistogram(), new CustomerSketch(), new CustomerSketch());
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
		this.dwell.add(visit.dwellMillis());
	}

	/** Count one more customer, who may have been counted before. */
	void addCustomer(long identity) {
		this.customers.add(identity);
	}

	/** Mark a customer, who came to a checkout later. */
	void addReached(long identity) {
		this.reached.add(identity);
	}

	void addPresence(long millis) {
		this.presentMillis += millis;
	}

	public void add(Tally other) {
		addSums(other, 1);
		this.dwell.add(other.dwell);
		this.customers.add(other.customers);
		this.reached.add(other.reached);
	}

	/**
	 * Take back what {@link #add(Tally)} added, when it leaves a window; all but the
	 * customers, which a sketch can't forget: {@link #withCustomersOf} gives it others.
	 */
	public void subtract(Tally other) {
		addSums(other, -1);
		this.dwell.subtract(other.dwell);
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
		return new Tally(sums(), this.dwell.copy(), this.customers.copy(), this.reached.copy());
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
		return this.dwell;
	}

	/** Who made the visits. */
	public CustomerSketch customers() {
		return this.customers;
	}

	/** Which of them came to a checkout of the store later. */
	public CustomerSketch reached() {
		return this.reached;
	}

	/** Whether nobody came and nobody was there. */
	public boolean isEmpty() {
		return this.visits == 0 && this.presentMillis == 0;
	}

	/** About as much memory as it takes. */
	public int heapBytes() {
		return HEAP_BYTES + this.dwell.heapBytes() + this.customers.heapBytes() + this.reached.heapBytes();
	}

	void write(PackedNumbers out) {
		out.putSigned(this.visits);
		out.putSigned(this.traffic);
		out.putSigned(this.dwellMillis);
		out.putSigned(this.engaged);
		out.putSigned(this.late);
		out.putSigned(this.presentMillis);
		this.dwell.write(out);
		this.customers.write(out);
		this.reached.write(out);
	}

	/** What {@link #write} wrote. */
	static Tally read(PackedNumbers in) {
		Sums sums = new Sums(in.takeSigned(), in.takeSigned(), in.takeSigned(), in.takeSigned(), in.takeSigned(),
				in.takeSigned());
		return new Tally(sums, DwellHistogram.read(in), CustomerSketch.read(in), CustomerSketch.read(in));
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof Tally other && sums().equals(other.sums()) && this.dwell.equals(other.dwell)
				&& this.customers.equals(other.customers) && this.reached.equals(other.reached);
	}

	@Override
	public int hashCode() {
		return sums().hashCode();
	}

	@Override
	public String toString() {
		return "%s dwell=(%s) customers=%s reached=%s".formatted(sums(), this.dwell, this.customers, this.reached);
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
