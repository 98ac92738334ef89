package dev.footfall.summary;

import java.io.Serializable;

/**
 * What one partition's records came to: the offsets seen and a verdict for each. The
 * verdicts are counted one by one and never derived from the offsets, so that the Ledger
 * can hold one against the other.
 */
public final class PartitionAccount implements Serializable {

	private final OffsetRuns offsets = new OffsetRuns();

	private long accepted;

	private long heartbeats;

	private long rejected;

	void addAccepted(long offset) {
		this.offsets.add(offset);
		this.accepted++;
	}

	void addHeartbeat(long offset) {
		this.offsets.add(offset);
		this.heartbeats++;
	}

	void addRejected(long offset) {
		this.offsets.add(offset);
		this.rejected++;
	}

	void add(PartitionAccount other) {
		this.offsets.add(other.offsets);
		this.accepted += other.accepted;
		this.heartbeats += other.heartbeats;
		this.rejected += other.rejected;
	}

	public OffsetRuns offsets() {
		return this.offsets;
	}

	public long accepted() {
		return this.accepted;
	}

	public long heartbeats() {
		return this.heartbeats;
	}

	public long rejected() {
		return this.rejected;
	}

	/** Records of any verdict. */
	long records() {
		return this.accepted + this.heartbeats + this.rejected;
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof PartitionAccount other && this.accepted == other.accepted
				&& this.heartbeats == other.heartbeats && this.rejected == other.rejected
				&& this.offsets.equals(other.offsets);
	}

	@Override
	public int hashCode() {
		return this.offsets.hashCode();
	}

	@Override
	public String toString() {
		return "offsets=%s accepted=%d heartbeats=%d rejected=%d".formatted(this.offsets, this.accepted,
				this.heartbeats, this.rejected);
	}

}
