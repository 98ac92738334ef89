package dev.footfall.summary;

import java.util.Arrays;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

/**
 * How many different customers came, by HyperLogLog (Apache DataSketches): two kilobytes
 * at most, whatever their number, and mergeable in any order. What it has counted can't
 * be taken back.
 */
public final class CustomerSketch {

	/**
	 * 2048 registers: a relative standard error of 2.3 %, next to none up to 192
	 * customers.
	 */
	private static final int LG_K = 11;

	private static final double ROUNDING = 1e-9;

	private static final byte[] NONE = {};

	private static final int[] NOBODY = {};

	/**
	 * While there are few: what stands for each in the library's own list, in order.
	 */
	private int[] few = NOBODY;

	/** How many of these numbers are in use. */
	private int size;

	/** Null while there are few. A union counts and merges alike. */
	private Union union;

	/**
	 * The relative standard error of an estimate (Flajolet, Fusy, Gandouet, Meunier:
	 * HyperLogLog, 2007).
	 */
	public static double relativeError() {
		return 1.04 / Math.sqrt(1 << LG_K);
	}

	/**
	 * Count a customer.
	 * @param identity what {@link #identity(String)} makes of the customer's name
	 */
	void add(long identity) {
		if (this.union != null) {
			this.union.update(identity);
		}
		else {
			addFew(FewCustomers.number(identity));
		}
	}

	private void addFew(int number) {
		int at = Arrays.binarySearch(this.few, 0, this.size, number);
		if (at < 0) {
			insert(-at - 1, number);
		}
	}

	private void insert(int at, int number) {
		if (this.size == this.few.length) {
			this.few = Arrays.copyOf(this.few, Math.max(2, 2 * this.size));
		}
		System.arraycopy(this.few, at, this.few, at + 1, this.size - at);
		this.few[at] = number;
		this.size++;
		if (this.size > FewCustomers.MOST) {
			union();
		}
	}

	private Union union() {
		if (this.union == null) {
			this.union = new Union(LG_K);
			FewCustomers.addTo(this.union, this.few, this.size);
			this.few = NOBODY;
			this.size = 0;
		}
		return this.union;
	}

	/**
	 * A number for a name, spread over all longs (FNV-1a, 64 bits); always the same, and
	 * not {@link CustomerTallies#NOBODY} for any name that is known to anyone.
	 */
	static long identity(String customer) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < customer.length(); i++) {
			hash = (hash ^ customer.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

	void add(CustomerSketch other) {
		if (other.union != null) {
			union().update(other.union.getResult(TgtHllType.HLL_8));
		}
		else if (this.union != null) {
			FewCustomers.addTo(this.union, other.few, other.size);
		}
		else if (this.size == 0) {
			this.few = Arrays.copyOf(other.few, other.size);
			this.size = other.size;
		}
		else {
			addFew(other);
		}
	}

	private void addFew(CustomerSketch other) {
		this.few = FewCustomers.merged(this.few, this.size, other.few, other.size);
		this.size = this.few.length;
		if (this.size > FewCustomers.MOST) {
			union();
		}
	}

	/** The estimate, a whole number for small ones. */
	public double estimate() {
		if (this.union != null) {
			return this.union.getCompositeEstimate();
		}
		return (this.size > 0) ? FewCustomers.sketch(this.few, this.size).getCompositeEstimate() : 0;
	}

	/** The lower bound at two standard errors. */
	public double lowerBound() {
		if (this.union != null) {
			return this.union.getLowerBound(2);
		}
		return (this.size > 0) ? FewCustomers.sketch(this.few, this.size).getLowerBound(2) : 0;
	}

	/** The upper bound at two standard errors. */
	public double upperBound() {
		if (this.union != null) {
			return this.union.getUpperBound(2);
		}
		return (this.size > 0) ? FewCustomers.sketch(this.few, this.size).getUpperBound(2) : 0;
	}

	public CustomerSketch copy() {
		CustomerSketch copy = new CustomerSketch();
		copy.add(this);
		return copy;
	}

	/**
	 * DataSketches' own format; nothing without customers. HLL_4 would take half of it
	 * and four times as long.
	 */
	public byte[] toBytes() {
		if (this.union != null) {
			return this.union.getResult(TgtHllType.HLL_8).toCompactByteArray();
		}
		return (this.size > 0) ? FewCustomers.toBytes(this.few, this.size) : NONE;
	}

	/** What {@link #toBytes()} wrote. */
	public static CustomerSketch of(byte[] bytes) {
		CustomerSketch sketch = new CustomerSketch();
		if (FewCustomers.areIn(bytes)) {
			sketch.few = FewCustomers.of(bytes);
			sketch.size = sketch.few.length;
		}
		else if (bytes.length > 0) {
			sketch.union().update(HllSketch.heapify(Memory.wrap(bytes)));
		}
		return sketch;
	}

	/** About as much memory as it takes. */
	int heapBytes() {
		return (this.union != null) ? 1 << LG_K : Integer.BYTES * this.few.length;
	}

	void write(PackedNumbers out) {
		if (this.union != null) {
			out.put(1);
			out.putBytes(toBytes());
			return;
		}
		out.put((long) this.size << 1);
		long before = 0;
		for (int i = 0; i < this.size; i++) {
			out.putSigned(this.few[i] - before);
			before = this.few[i];
		}
	}

	/** What {@link #write} wrote. */
	static CustomerSketch read(PackedNumbers in) {
		int size = in.takeInt();
		if (size % 2 != 0) {
			return of(in.takeBytes());
		}
		CustomerSketch sketch = new CustomerSketch();
		sketch.size = size >> 1;
		sketch.few = (sketch.size > 0) ? new int[sketch.size] : NOBODY;
		long number = 0;
		for (int i = 0; i < sketch.size; i++) {
			number += in.takeSigned();
			sketch.few[i] = (int) number;
		}
		return sketch;
	}

	/**
	 * Equal registers give equal estimates, but for the rounding of sums in another
	 * order.
	 */
	@Override
	public boolean equals(Object obj) {
		return obj instanceof CustomerSketch other
				&& Math.abs(estimate() - other.estimate()) <= ROUNDING * Math.max(1, estimate());
	}

	@Override
	public int hashCode() {
		return LG_K;
	}

	@Override
	public String toString() {
		return "about %.0f".formatted(estimate());
	}

}
