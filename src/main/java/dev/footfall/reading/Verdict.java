package dev.footfall.reading;

/**
 * What the parser decides about one record; every record gets exactly one.
 */
public sealed interface Verdict {

	/**
	 * A customer's visit that counts.
	 *
	 * @param reading what the sensor said
	 * @param hint a small number that says where the parser keeps the customer's name,
	 * for whoever keeps something by customer and wants to find it without a look at the
	 * name: while two hints and two names are the same objects, so are the customers.
	 * {@link #NO_HINT} where there is none. No part of the verdict
	 */
	record Accepted(Reading reading, int hint) implements Verdict {

		public static final int NO_HINT = -1;

		public Accepted(Reading reading) {
			this(reading, NO_HINT);
		}

		@Override
		public boolean equals(Object obj) {
			return obj instanceof Accepted other && this.reading.equals(other.reading);
		}

		@Override
		public int hashCode() {
			return this.reading.hashCode();
		}

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
