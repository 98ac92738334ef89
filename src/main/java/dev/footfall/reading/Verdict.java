package dev.footfall.reading;

/**
 * What the parser decides about one record; every record gets exactly one.
 */
public sealed interface Verdict {

	/**
	 * A customer's visit that counts.
	 *
	 * @param reading what the sensor said
	 * @param customerHint {@link Hint} of the customer; no part of the verdict
	 * @param sensorHint {@link Hint} of the sensor; no part of the verdict
	 * @param locationHint {@link Hint} of the location; no part of the verdict
	 */
	record Accepted(Reading reading, int customerHint, int sensorHint, int locationHint) implements Verdict {

		public Accepted(Reading reading) {
			this(reading, Hint.NONE, Hint.NONE, Hint.NONE);
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
