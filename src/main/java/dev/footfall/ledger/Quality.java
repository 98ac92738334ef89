package dev.footfall.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import dev.footfall.summary.RejectedRecords;

/**
 * Reads what records were worth. Blocks; never call it on an event loop.
 */
public final class Quality {

	/** As many rejected records as are kept. */
	public static final int MOST_REJECTED = RejectedRecords.LIMIT;

	private static final long MINUTE_SECONDS = 60;

	private final JdbcTemplate reader;

	private final TransactionTemplate snapshot;

	Quality(LedgerDatabase database) {
		this.reader = database.reader();
		this.snapshot = database.snapshot();
	}

	/**
	 * The quality of records as of the last committed batch.
	 * @param from minutes before this one are left out
	 * @param rejected how many of the newest rejected records to list
	 */
	public Report report(Instant from, int rejected) {
		return this.snapshot.execute((status) -> new Report(totals(), minutes(from), rejected(rejected)));
	}

	private Counts totals() {
		Map<String, Long> rejections = new TreeMap<>();
		this.reader.query("SELECT reason, records FROM rejection", (result) -> {
			rejections.put(result.getString(1), result.getLong(2));
		});
		Account account = new PartitionBook(this.reader).account();
		return this.reader.queryForObject("SELECT late, timestamp_substituted FROM ledger",
				(result, index) -> new Counts(account.accepted(), account.heartbeats(), result.getLong(1),
						result.getLong(2), rejections));
	}

	private List<Minute> minutes(Instant from) {
		long first = Math.floorDiv(from.getEpochSecond(), MINUTE_SECONDS);
		Map<Long, Map<String, Long>> rejections = new TreeMap<>();
		this.reader.query("SELECT minute, reason, records FROM quality_rejection WHERE minute >= ?", (result) -> {
			rejections.computeIfAbsent(result.getLong(1), (minute) -> new TreeMap<>())
				.put(result.getString(2), result.getLong(3));
		}, first);
		return this.reader.query("""
				SELECT minute, accepted, heartbeats, late, timestamp_substituted FROM quality_minute
				WHERE minute >= ? ORDER BY minute""", (result, index) -> {
			long minute = result.getLong(1);
			return new Minute(Instant.ofEpochSecond(minute * MINUTE_SECONDS),
					new Counts(result.getLong(2), result.getLong(3), result.getLong(4), result.getLong(5),
							rejections.getOrDefault(minute, Map.of())));
		}, first);
	}

	private List<Rejected> rejected(int limit) {
		return this.reader.query("""
				SELECT topic, partition_id, record_offset, record_ms, reason, bytes, beginning FROM rejected_record
				ORDER BY record_ms DESC, epoch DESC, partition_id DESC, record_offset DESC LIMIT ?""",
				(result, index) -> new Rejected(result.getString(1), result.getInt(2), result.getLong(3),
						Instant.ofEpochMilli(result.getLong(4)), result.getString(5), result.getInt(6),
						result.getString(7)),
				limit);
	}

	/**
	 * The quality of records at one moment.
	 *
	 * @param totals of all records ever
	 * @param minutes those in which a record reached Kafka, the oldest first
	 * @param rejected the newest rejected records, the newest first
	 */
	public record Report(Counts totals, List<Minute> minutes, List<Rejected> rejected) {

		public Report {
			minutes = List.copyOf(minutes);
			rejected = List.copyOf(rejected);
		}

	}

	/**
	 * What records were worth.
	 *
	 * @param accepted visits that count, late ones too
	 * @param heartbeats signs of life without a visit
	 * @param late visits that reached Kafka later than allowed
	 * @param timestampSubstituted visits and heartbeats whose Kafka timestamp stands in
	 * for their own
	 * @param rejections rejected records by the name of the reason
	 */
	public record Counts(long accepted, long heartbeats, long late, long timestampSubstituted,
			Map<String, Long> rejections) {

		public Counts {
			rejections = new TreeMap<>(rejections);
		}

		/** Rejected records, whatever the reason. */
		public long rejected() {
			return this.rejections.values().stream().mapToLong(Long::longValue).sum();
		}

	}

	/**
	 * One minute, by the records' timestamps in Kafka.
	 *
	 * @param start when it begins
	 * @param counts what its records were worth
	 */
	public record Minute(Instant start, Counts counts) {
	}

	/**
	 * One rejected record.
	 *
	 * @param topic its topic
	 * @param partition its partition
	 * @param offset its offset
	 * @param timestamp its timestamp in Kafka
	 * @param reason the name of the reason
	 * @param bytes how long its value is
	 * @param text how its value begins, as inert text
	 */
	public record Rejected(String topic, int partition, long offset, Instant timestamp, String reason, int bytes,
			String text) {
	}

}
