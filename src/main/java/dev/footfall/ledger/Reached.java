package dev.footfall.ledger;

import java.util.Arrays;

import dev.footfall.summary.AreaMinutes;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Tally;
import dev.footfall.summary.TrailMerge;
import dev.footfall.summary.Visits;

/**
 * Finds the visits that a visit to a checkout of the same store follows, now that a
 * customer's trail has changed, and marks the customer in the area and minute of each. A
 * visit is marked once a later checkout is known and never loses its mark, so the order
 * in which visits come does not matter.
 */
final class Reached {

	private static final long MINUTE_MILLIS = 60_000;

	private final Places places;

	private Summary summary;

	private AreaNumbers areas;

	/** By the number of an area: all its minutes. */
	private AreaMinutes[] minutes = {};

	/** By the number of an area: the tally of a minute, and which minute that is. */
	private Tally[] tallies = {};

	private long[] tallyMinutes = {};

	/** By store: the customer in whose trail a checkout has been met. */
	private int[] metIn = {};

	/** By store: the customer in whose stored trail a checkout has been met. */
	private int[] storedIn = {};

	private int customer;

	/** The number of the area to mark in, then the coupon of the customer. */
	private final MinuteLists marks = new MinuteLists();

	Reached(Places places) {
		this.places = places;
	}

	/** Mark in this summary from now on. */
	void begin(Summary batch, AreaNumbers numbers) {
		this.summary = batch;
		this.areas = numbers;
		this.minutes = new AreaMinutes[numbers.end()];
		this.tallies = new Tally[numbers.end()];
		this.tallyMinutes = new long[numbers.end()];
		this.marks.clear();
		if (this.metIn.length < this.places.stores()) {
			this.metIn = new int[2 * this.places.stores()];
			this.storedIn = new int[this.metIn.length];
			this.customer = 0;
		}
	}

	/**
	 * Look for visits to mark in the trail of a customer: from the newest to the oldest,
	 * so that later checkouts are met before.
	 */
	void add(TrailMerge trail, int coupon) {
		nextCustomer();
		Visits visits = trail.merged();
		for (int i = visits.size() - 1; i >= 0; i--) {
			int area = visits.area(i);
			int store = this.places.store(area);
			boolean isMarked = trail.wasStored(i) && this.storedIn[store] == this.customer;
			if (this.metIn[store] == this.customer && !isMarked) {
				this.marks.add(Math.floorDiv(visits.millis(i), MINUTE_MILLIS),
						(long) area << Integer.SIZE | Integer.toUnsignedLong(coupon));
			}
			if (this.places.isCheckout(area)) {
				this.metIn[store] = this.customer;
				if (trail.wasStored(i)) {
					this.storedIn[store] = this.customer;
				}
			}
		}
		if (this.marks.isFull()) {
			markFound();
		}
	}

	/** Mark all that were found. */
	void finish() {
		markFound();
		this.marks.clear();
	}

	private void markFound() {
		this.marks.forEach((minute, found, size) -> {
			for (int i = 0; i < size; i++) {
				tally((int) (found[i] >>> Integer.SIZE), minute).addReached((int) found[i]);
			}
		});
		this.marks.empty();
	}

	private Tally tally(int area, long minute) {
		Tally tally = this.tallies[area];
		if (tally == null || this.tallyMinutes[area] != minute) {
			tally = minutes(area).at(minute);
			this.tallies[area] = tally;
			this.tallyMinutes[area] = minute;
		}
		return tally;
	}

	private AreaMinutes minutes(int area) {
		AreaMinutes known = this.minutes[area];
		if (known == null) {
			known = this.summary.area(this.areas.area(area));
			this.minutes[area] = known;
		}
		return known;
	}

	private void nextCustomer() {
		this.customer++;
		if (this.customer == Integer.MAX_VALUE) {
			Arrays.fill(this.metIn, 0);
			Arrays.fill(this.storedIn, 0);
			this.customer = 1;
		}
	}

}
