package dev.footfall.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.footfall.summary.Area;
import dev.footfall.summary.AreaKind;
import dev.footfall.summary.AreaProfiles;

/**
 * What the trails have to know of areas, by their numbers: which are of one store, and
 * which are checkouts by the layouts in force. Arrays, because it is asked for every
 * visit.
 */
final class Places {

	private final AreaNumbers areas;

	private final Supplier<AreaProfiles> profiles;

	private final Map<String, Integer> stores = new HashMap<>();

	private AreaProfiles inForce;

	private int[] storeOf = {};

	private boolean[] checkouts = {};

	private int end;

	Places(AreaNumbers areas, Supplier<AreaProfiles> profiles) {
		this.areas = areas;
		this.profiles = profiles;
	}

	/** Get to know new areas, and new layouts. */
	void refresh() {
		AreaProfiles now = this.profiles.get();
		if (now != this.inForce) {
			forget();
			this.inForce = now;
		}
		if (this.end == this.areas.end()) {
			return;
		}
		int first = Math.max(1, this.end);
		this.end = this.areas.end();
		this.storeOf = Arrays.copyOf(this.storeOf, this.end);
		this.checkouts = Arrays.copyOf(this.checkouts, this.end);
		for (int number = first; number < this.end; number++) {
			Area area = this.areas.area(number);
			this.storeOf[number] = this.stores.computeIfAbsent(area.store(), (key) -> this.stores.size());
			this.checkouts[number] = now.kind(area.store(), area.location()) == AreaKind.CHECKOUT;
		}
	}

	/** A number for the store of an area, from 0 on. */
	int store(int area) {
		return this.storeOf[area];
	}

	int stores() {
		return this.stores.size();
	}

	boolean isCheckout(int area) {
		return this.checkouts[area];
	}

	/** Begin anew, because numbers may mean other areas now. */
	void forget() {
		this.inForce = null;
		this.stores.clear();
		this.end = 0;
	}

}
