package dev.footfall.summary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import dev.footfall.reading.RejectionReason;

/**
 * What the records of one minute were worth: counted, late, substituted, rejected.
 * Mutable, owned by whoever folds.
 */
public final class QualityCell implements Serializable {

	private static final RejectionReason[] REASONS = RejectionReason.values();

	private long accepted;

	private long heartbeats;

	private long late;

	private long timestampSubstituted;

	/** By the reason's ordinal; null while there are none. */
	private long[] rejected;

	void addAccepted(boolean isLate, boolean substituted) {
		this.accepted++;
		this.late += isLate ? 1 : 0;
		this.timestampSubstituted += substituted ? 1 : 0;
	}

	void addHeartbeat(boolean substituted) {
		this.heartbeats++;
		this.timestampSubstituted += substituted ? 1 : 0;
	}

	void addRejected(RejectionReason reason) {
		rejectedForWriting()[reason.ordinal()]++;
	}

	void add(QualityCell other) {
		this.accepted += other.accepted;
		this.heartbeats += other.heartbeats;
		this.late += other.late;
		this.timestampSubstituted += other.timestampSubstituted;
		if (other.rejected != null) {
			long[] sums = rejectedForWriting();
			Arrays.setAll(sums, (i) -> sums[i] + other.rejected[i]);
		}
	}

	private long[] rejectedForWriting() {
		if (this.rejected == null) {
			this.rejected = new long[REASONS.length];
		}
		return this.rejected;
	}

	/** Visits that count. */
	public long accepted() {
		return this.accepted;
	}

	/** Signs of life without a visit. */
	public long heartbeats() {
		return this.heartbeats;
	}

	/** Visits that reached Kafka later than allowed; they are accepted, too. */
	public long late() {
		return this.late;
	}

	/** Visits and heartbeats whose Kafka timestamp stands in for their own. */
	public long timestampSubstituted() {
		return this.timestampSubstituted;
	}

	/** Rejected records by reason; only reasons that occurred. */
	public Map<RejectionReason, Long> rejected() {
		Map<RejectionReason, Long> byReason = new EnumMap<>(RejectionReason.class);
		if (this.rejected != null) {
			for (RejectionReason reason : REASONS) {
				long records = this.rejected[reason.ordinal()];
				if (records > 0) {
					byReason.put(reason, records);
				}
			}
		}
		return byReason;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof QualityCell other && this.accepted == other.accepted
				&& this.heartbeats == other.heartbeats && this.late == other.late
				&& this.timestampSubstituted == other.timestampSubstituted
				&& Arrays.equals(this.rejected, other.rejected);
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.accepted * 31 + this.heartbeats);
	}

	@Override
	public String toString() {
		return "accepted=%d heartbeats=%d late=%d timestampSubstituted=%d rejected=%s".formatted(this.accepted,
				this.heartbeats, this.late, this.timestampSubstituted, rejected());
	}

}
