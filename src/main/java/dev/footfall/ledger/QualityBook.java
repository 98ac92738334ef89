package dev.footfall.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.QualityCell;
import dev.footfall.summary.RejectedRecord;
import dev.footfall.summary.RejectedRecords;
import dev.footfall.summary.Summary;

/**
 * The rows that say what records were worth. Adds a summary to them inside the caller's
 * transaction, and drops what is old now and then.
 */
final class QualityBook {

	private static final String ADD_MINUTE = """
			INSERT INTO quality_minute (minute, accepted, heartbeats, late, timestamp_substituted, written_ms)
			VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (minute) DO UPDATE SET
			accepted = quality_minute.accepted + excluded.accepted,
			heartbeats = quality_minute.heartbeats + excluded.heartbeats, late = quality_minute.late + excluded.late,
			timestamp_substituted = quality_minute.timestamp_substituted + excluded.timestamp_substituted,
			written_ms = excluded.written_ms""";

	private static final String ADD_REJECTION = """
			INSERT INTO quality_rejection (minute, reason, records) VALUES (?, ?, ?)
			ON CONFLICT (minute, reason) DO UPDATE SET records = quality_rejection.records + excluded.records""";

	private static final String ADD_REJECTED_RECORD = """
			INSERT INTO rejected_record (topic, epoch, partition_id, record_offset, record_ms, reason, bytes, beginning)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String KEEP_THE_NEWEST = """
			DELETE FROM rejected_record WHERE (record_ms, epoch, partition_id, record_offset) < (
			SELECT record_ms, epoch, partition_id, record_offset FROM rejected_record
			ORDER BY record_ms DESC, epoch DESC, partition_id DESC, record_offset DESC LIMIT 1 OFFSET %d)"""
		.formatted(RejectedRecords.LIMIT - 1);

	private final JdbcTemplate writer;

	private final Duration keep;

	private final Clock clock;

	private final Chore dropping;

	QualityBook(JdbcTemplate writer, QualityProperties properties, Clock clock) {
		this.writer = writer;
		this.keep = properties.keepMinutes();
		this.clock = clock;
		this.dropping = new Chore(clock);
	}

	/**
	 * Add what a batch came to.
	 * @param topic where its records are from
	 * @param epoch counts the topics that bore this name
	 */
	void add(Summary summary, String topic, int epoch) {
		this.dropping.whenDue(this::dropOldMinutes);
		addMinutes(summary);
		List<Object[]> rejected = summary.rejectedRecords()
			.newest()
			.stream()
			.map((rejection) -> row(rejection, topic, epoch))
			.toList();
		if (!rejected.isEmpty()) {
			this.writer.batchUpdate(ADD_REJECTED_RECORD, rejected);
			this.writer.update(KEEP_THE_NEWEST);
		}
	}

	private void addMinutes(Summary summary) {
		long now = this.clock.millis();
		List<Object[]> minutes = new ArrayList<>(summary.quality().size());
		List<Object[]> rejections = new ArrayList<>();
		summary.quality().forEach((minute, cell) -> {
			minutes.add(row(minute, cell, now));
			cell.rejected()
				.forEach((reason, records) -> rejections.add(new Object[] { minute, reason.wireName(), records }));
		});
		this.writer.batchUpdate(ADD_MINUTE, minutes);
		this.writer.batchUpdate(ADD_REJECTION, rejections);
	}

	private static Object[] row(long minute, QualityCell cell, long now) {
		return new Object[] { minute, cell.accepted(), cell.heartbeats(), cell.late(), cell.timestampSubstituted(),
				now };
	}

	private static Object[] row(RejectedRecord rejected, String topic, int epoch) {
		return new Object[] { topic, epoch, rejected.partition(), rejected.offset(), rejected.recordMillis(),
				rejected.reason().wireName(), rejected.bytes(), rejected.text() };
	}

	private void dropOldMinutes() {
		long before = this.clock.instant().minus(this.keep).toEpochMilli();
		this.writer.update("""
				DELETE FROM quality_rejection WHERE minute IN (
				SELECT minute FROM quality_minute WHERE written_ms < ?)""", before);
		this.writer.update("DELETE FROM quality_minute WHERE written_ms < ?", before);
	}

}
