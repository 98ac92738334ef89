package dev.footfall.simulator;

import java.util.Arrays;

/**
 * Who is in the shop, in columns instead of objects; places of those who left are used
 * again.
 */
final class Visitors {

	private byte[] kinds = new byte[64];

	private byte[] sections = new byte[64];

	private int[] sensors = new int[64];

	private long[] numbers = new long[64];

	private long[] since = new long[64];

	private int[] free = new int[64];

	private int freed;

	private int used;

	/** The place of a new visitor. */
	int enter(ShopperKind kind, long number) {
		int place = (this.freed > 0) ? this.free[--this.freed] : this.used++;
		if (place == this.kinds.length) {
			grow(place * 2);
		}
		this.kinds[place] = (byte) kind.ordinal();
		this.numbers[place] = number;
		return place;
	}

	private void grow(int places) {
		this.kinds = Arrays.copyOf(this.kinds, places);
		this.sections = Arrays.copyOf(this.sections, places);
		this.sensors = Arrays.copyOf(this.sensors, places);
		this.numbers = Arrays.copyOf(this.numbers, places);
		this.since = Arrays.copyOf(this.since, places);
		this.free = Arrays.copyOf(this.free, places);
	}

	void stay(int place, int section, int sensor, long sinceMillis) {
		this.sections[place] = (byte) section;
		this.sensors[place] = sensor;
		this.since[place] = sinceMillis;
	}

	void leave(int place) {
		this.free[this.freed++] = place;
	}

	ShopperKind kind(int place) {
		return ShopperKind.of(this.kinds[place]);
	}

	int section(int place) {
		return this.sections[place];
	}

	int sensor(int place) {
		return this.sensors[place];
	}

	long number(int place) {
		return this.numbers[place];
	}

	long since(int place) {
		return this.since[place];
	}

}
