package dev.footfall.reading;

/**
 * What the parser decides about one record; every record gets exactly one.
 */
public sealed interface Verdict {

	/**
	 * A customer's visit that counts.
	 */
	record Accepted(Reading reading) implements Verdict {
	}

	/**
	 * The sensor is alive and saw nobody ({@code movement_detected} is false).
	 */
	record Heartbeat(Reading reading) implements Verdict {
	}

	/**
	 * Not a reading Footfall can count; goes to the dead letters.
	 */
	record Rejected(RejectionReason reason) implements Verdict {
	}

}
