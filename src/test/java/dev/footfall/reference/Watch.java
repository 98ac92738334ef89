package dev.footfall.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How far a row was watched.
 *
 * @param sensors how many are there
 * @param silent how many of them say nothing
 * @param heard minutes in which they were heard
 * @param expected minutes in which they should have been
 */
record Watch(int sensors, int silent, long heard, long expected) {

	static final Watch NONE = new Watch(0, 0, 0, 0);

	Watch plus(Watch other) {
		return new Watch(this.sensors + other.sensors, this.silent + other.silent, this.heard + other.heard,
				this.expected + other.expected);
	}

	ObjectNode putInto(ObjectNode row) {
		row.put("coverage", Rows.quotient(this.heard, this.expected));
		row.put("sensors", this.sensors);
		row.put("silent", this.silent);
		return row;
	}

}
