package dev.footfall.reading;

import java.util.Locale;

/**
 * Why a record was not counted. When several apply, framing comes first, then the fields
 * in the order of the constants.
 */
public enum RejectionReason {

	/** A null value (tombstone), no bytes, or only white space. */
	EMPTY,

	/** More than 64 KiB. */
	TOO_LARGE,

	/** Not UTF-8, a byte order mark, or a NUL byte. */
	INVALID_ENCODING,

	/** Not one complete JSON document, or a key that appears twice. */
	MALFORMED_JSON,

	/** Deeper, longer or wider than any sensor writes. */
	LIMIT_EXCEEDED,

	/** JSON, but not an object. */
	NOT_AN_OBJECT,

	INVALID_ID_SENSOR,

	INVALID_LOCATION,

	MISSING_LOCATION,

	INVALID_CUSTOMER_ID,

	INVALID_MOVEMENT_DETECTED,

	/** Not a number. */
	INVALID_DURATION,

	/** Below 0 or above 86,400 seconds. */
	DURATION_OUT_OF_RANGE,

	MISSING_DURATION,

	/** Not an integer. */
	INVALID_TRAFFIC_COUNT,

	/** Below 0 or above 2,147,483,647. */
	TRAFFIC_COUNT_OUT_OF_RANGE,

	INVALID_STORE_ID,

	/** More than 5 minutes after its Kafka record's timestamp. */
	TIMESTAMP_IN_FUTURE,

	/** More than 10 years before its Kafka record's timestamp. */
	TIMESTAMP_TOO_OLD;

	private final String wireName = name().toLowerCase(Locale.ROOT);

	/** The name in the API, in dead letters and in the database. */
	public String wireName() {
		return this.wireName;
	}

}
