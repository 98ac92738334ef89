package dev.footfall.simulator;

import java.util.Locale;

/**
 * What can go wrong between a sensor and Kafka.
 */
enum Fault {

	/** Sent after a delay, behind readings of later events. */
	LATE,

	/** Sent once more. */
	DUPLICATE,

	/** Cut off in the middle: no JSON. */
	MALFORMED,

	/** From an area that no plan knows. */
	UNKNOWN_AREA,

	/** Below 0 or over 24 hours. */
	BAD_DURATION,

	/** Without a customer. */
	NULL_CUSTOMER,

	/** By a clock that is wrong. */
	CLOCK_SKEW,

	/** Never sent, because the sensor was out of order. */
	OUTAGE;

	/** The name in the API. */
	String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
