package dev.footfall.reading;

/**
 * What stands between the values of a record whose fields come in the order in which
 * sensors write them, from the end of one value to the beginning of the next.
 */
record Layout(Literal timestamp, Literal sensor, Literal location, Literal customer, Literal movement, Literal duration,
		Literal traffic, Literal store) {

	/** As Python writes JSON. */
	static final Layout SPACED = of(" ");

	/** As everybody else does. */
	static final Layout COMPACT = of("");

	private static Layout of(String blank) {
		String comma = "," + blank;
		String afterText = "\"" + comma;
		String text = blank + "\"";
		return new Layout(name("{", WireName.TIMESTAMP, text), name(afterText, WireName.ID_SENSOR, text),
				name(afterText, WireName.LOCATION, text), name(afterText, WireName.CUSTOMER_ID, text),
				name(afterText, WireName.MOVEMENT_DETECTED, blank), name("true" + comma, WireName.DURATION, blank),
				name(comma, WireName.TRAFFIC_COUNT, blank), name(comma, WireName.STORE_ID, text));
	}

	private static Literal name(String before, String name, String after) {
		return Literal.of(before + "\"" + name + "\":" + after);
	}

}
