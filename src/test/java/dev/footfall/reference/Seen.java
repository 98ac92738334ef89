package dev.footfall.reference;

/**
 * A record after judgement.
 *
 * @param sent the record
 * @param kind what it is
 * @param reason why it was rejected, or null
 * @param store the shop
 * @param location the area as it was sent, or null
 * @param customer who, or null
 * @param sensor by which sensor, or null
 * @param event event time, milliseconds since the epoch
 * @param substituted whether the record's timestamp stands in
 * @param dwell how long, milliseconds
 * @param traffic customers that passed
 */
record Seen(Sent sent, Kind kind, String reason, String store, String location, String customer, String sensor,
		long event, boolean substituted, long dwell, long traffic) {

	private static final long MINUTE = 60_000;

	private static final long HOUR = 60 * MINUTE;

	enum Kind {

		VISIT, HEARTBEAT, REJECTED

	}

	boolean isVisit() {
		return this.kind == Kind.VISIT;
	}

	boolean isLate() {
		return isVisit() && this.sent.recordMillis() - this.event > HOUR;
	}

	/** Whether its event lies in a stretch of time. */
	boolean isIn(long from, long to) {
		return this.event >= from && this.event < to;
	}

	/** How long the customer was there within a stretch of time. */
	long presence(long from, long to) {
		return Math.max(0, Math.min(this.event, to) - Math.max(this.event - this.dwell, from));
	}

	/** Whether anything of it belongs to a stretch of time. */
	boolean touches(long from, long to) {
		return isIn(from, to) || presence(from, to) > 0;
	}

	long minute() {
		return Math.floorDiv(this.event, MINUTE);
	}

	long recordMinute() {
		return Math.floorDiv(this.sent.recordMillis(), MINUTE);
	}

	/** Event time decides what came last, then the place in the log. */
	boolean isAfter(Seen other) {
		if (other == null || this.event != other.event) {
			return other == null || this.event > other.event;
		}
		return (this.sent.offset() != other.sent.offset()) ? this.sent.offset() > other.sent.offset()
				: this.sent.partition() > other.sent.partition();
	}

}
