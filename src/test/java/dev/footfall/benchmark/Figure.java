package dev.footfall.benchmark;

import java.util.Locale;

/**
 * One number that was measured.
 *
 * @param section the part of the benchmark
 * @param subject what was measured
 * @param name of the number
 * @param value the number
 * @param unit of the number
 * @param goal what it should reach, or null
 */
record Figure(String section, String subject, String name, double value, String unit, Goal goal) {

	static Figure of(String section, String subject, String name, double value, String unit) {
		return new Figure(section, subject, name, value, unit, null);
	}

	/** The same with a goal. */
	Figure goal(Goal wanted) {
		return new Figure(this.section, this.subject, this.name, this.value, this.unit, wanted);
	}

	String verdict() {
		return (this.goal != null) ? this.goal.verdict(this.value) : "";
	}

	/** As people read it. */
	static String number(double value) {
		if (Double.isNaN(value)) {
			return "–";
		}
		int digits = (value == Math.rint(value) || Math.abs(value) >= 100) ? 0 : 2;
		return String.format(Locale.ROOT, "%,." + digits + "f", value);
	}

}
