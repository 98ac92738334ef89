package dev.footfall.ledger;

/**
 * What became of every offset up to the stored positions, in records. Every term is
 * counted where it happens; none is derived from the others.
 *
 * @param received sum over partitions of position minus first offset
 * @param accepted visits that count
 * @param heartbeats signs of life without a visit
 * @param rejected records in the dead letters
 * @param noRecord offsets without a record (transaction markers, aborted or compacted
 * records)
 * @param declaredLost records that Kafka deleted before they were read
 */
public record Account(long received, long accepted, long heartbeats, long rejected, long noRecord, long declaredLost) {

	/** Nothing received yet. */
	public static final Account EMPTY = new Account(0, 0, 0, 0, 0, 0);

	/** Whether every offset is accounted for exactly once. */
	public boolean isBalanced() {
		return this.received == this.accepted + this.heartbeats + this.rejected + this.noRecord + this.declaredLost;
	}

}
