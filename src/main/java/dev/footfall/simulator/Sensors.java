package dev.footfall.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The sensors of the shop: where each hangs, and how many customers have passed it since
 * its last reading. Both corridors have as many, so that a section's visits are split
 * evenly.
 */
final class Sensors {

	private final List<Name> names = new ArrayList<>();

	private final List<FloorArea> areas = new ArrayList<>();

	private final int[] first = new int[Section.EXIT];

	private final int[] end = new int[Section.EXIT];

	private final int[] passed;

	Sensors() {
		for (FloorArea area : FloorArea.values()) {
			int section = area.section.ordinal();
			this.first[section] = (this.end[section] == 0) ? this.names.size() : this.first[section];
			for (int i = 1; i <= area.sensors; i++) {
				this.names.add(new Name("SM-%d%02d%s".formatted(area.ordinal() + 1, i, prefix(area.location))));
				this.areas.add(area);
			}
			this.end[section] = this.names.size();
		}
		this.passed = new int[this.names.size()];
	}

	static String prefix(Name location) {
		return location.toString().substring(0, 2).toUpperCase(Locale.ROOT);
	}

	int count() {
		return this.passed.length;
	}

	Name name(int sensor) {
		return this.names.get(sensor);
	}

	FloorArea area(int sensor) {
		return this.areas.get(sensor);
	}

	/**
	 * A sensor of the section.
	 * @param not another one than this, where it is of the same section
	 */
	int draw(int section, int not, Dice dice) {
		int from = this.first[section];
		int count = this.end[section] - from;
		if (not < from || not >= this.end[section]) {
			return from + dice.below(count);
		}
		int sensor = from + dice.below(count - 1);
		return (sensor < not) ? sensor : sensor + 1;
	}

	/** One of those on the way: corridor A lies between all sections. */
	int onTheWay(Dice dice) {
		return this.first[Section.AISLES.ordinal()] + dice.below(FloorArea.CORREDOR_A.sensors);
	}

	/** Somebody walks by. */
	void pass(int sensor) {
		this.passed[sensor]++;
	}

	/** Count from now on. */
	void beginCounting() {
		Arrays.fill(this.passed, 0);
	}

	/** How many have passed since the last time this was asked. */
	int takePassed(int sensor) {
		int count = this.passed[sensor];
		this.passed[sensor] = 0;
		return count;
	}

}
