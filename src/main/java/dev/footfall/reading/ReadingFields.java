package dev.footfall.reading;

import java.time.Duration;

import dev.footfall.reading.Verdict.Accepted;
import dev.footfall.reading.Verdict.Heartbeat;
import dev.footfall.reading.Verdict.Rejected;

/**
 * What has been read of one record so far, and the verdict on it. One instance serves all
 * records of a parser.
 */
final class ReadingFields {

	private static final long MAX_AHEAD_MILLIS = Duration.ofMinutes(5).toMillis();

	private static final long MAX_AGE_MILLIS = Duration.ofDays(3653).toMillis();

	private static final Rejected[] REJECTED = rejections();

	String sensor;

	String location;

	String customer;

	int customerHint;

	int sensorHint;

	int locationHint;

	String store;

	boolean movement;

	long eventMillis;

	/** Whether the event time is the store's, see {@link EventTime#isLocal}. */
	boolean localTime;

	long dwellMillis;

	int traffic;

	private RejectionReason reason;

	void reset() {
		this.sensor = null;
		this.location = null;
		this.customer = null;
		this.customerHint = Hint.NONE;
		this.sensorHint = Hint.NONE;
		this.locationHint = Hint.NONE;
		this.store = null;
		this.movement = true;
		this.eventMillis = EventTime.UNREADABLE;
		this.localTime = false;
		this.dwellMillis = DwellTime.MISSING;
		this.traffic = 0;
		this.reason = null;
	}

	/** Note why the record is rejected, unless an earlier reason is known. */
	void refuse(RejectionReason because) {
		if (this.reason == null || because.compareTo(this.reason) < 0) {
			this.reason = because;
		}
	}

	/**
	 * The verdict on all that was read.
	 * @param settings name the store of readings that do not, and its zone
	 * @param pseudonyms stand for customers, or null
	 * @param recordMillis the Kafka record's timestamp, milliseconds since the epoch
	 */
	Verdict verdict(ParserSettings settings, Pseudonyms pseudonyms, long recordMillis) {
		if (this.movement && this.location == null) {
			refuse(RejectionReason.MISSING_LOCATION);
		}
		if (this.movement && this.dwellMillis == DwellTime.MISSING) {
			refuse(RejectionReason.MISSING_DURATION);
		}
		if (this.reason != null) {
			return rejected(this.reason);
		}
		boolean substituted = this.eventMillis == EventTime.UNREADABLE;
		String storeOrDefault = (this.store != null) ? this.store : settings.defaultStore();
		if (this.localTime && !substituted) {
			this.eventMillis = settings.instant(storeOrDefault, this.eventMillis);
		}
		if (!substituted && this.eventMillis - MAX_AHEAD_MILLIS > recordMillis) {
			return rejected(RejectionReason.TIMESTAMP_IN_FUTURE);
		}
		if (!substituted && this.eventMillis + MAX_AGE_MILLIS < recordMillis) {
			return rejected(RejectionReason.TIMESTAMP_TOO_OLD);
		}
		long time = substituted ? recordMillis : this.eventMillis;
		if (pseudonyms != null && this.customer != null) {
			this.customer = pseudonyms.of(this.customer, settings.day(storeOrDefault, time));
		}
		Reading reading = new Reading(storeOrDefault, this.location, this.customer, this.sensor, time, substituted,
				Math.max(this.dwellMillis, 0), this.traffic);
		return this.movement ? new Accepted(reading, this.customerHint, this.sensorHint, this.locationHint)
				: new Heartbeat(reading);
	}

	static Rejected rejected(RejectionReason reason) {
		return REJECTED[reason.ordinal()];
	}

	private static Rejected[] rejections() {
		RejectionReason[] reasons = RejectionReason.values();
		Rejected[] rejections = new Rejected[reasons.length];
		for (RejectionReason reason : reasons) {
			rejections[reason.ordinal()] = new Rejected(reason);
		}
		return rejections;
	}

}
