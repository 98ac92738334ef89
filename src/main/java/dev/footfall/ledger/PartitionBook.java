package dev.footfall.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.PartitionAccount;

/**
 * The rows that say what became of each partition's offsets. Every method runs inside the
 * caller's transaction.
 */
final class PartitionBook {

	private final JdbcTemplate writer;

	PartitionBook(JdbcTemplate writer) {
		this.writer = writer;
	}

	/**
	 * The rows of the topic's current epoch, by partition; empty for an unknown topic.
	 */
	Map<Integer, Row> current(String topic) {
		Map<Integer, Row> rows = new HashMap<>();
		this.writer.query("""
				SELECT epoch, partition_id, topic_id, next_offset FROM partition_account
				WHERE topic = ? AND epoch = (SELECT MAX(epoch) FROM partition_account WHERE topic = ?)""", (result) -> {
			rows.put(result.getInt("partition_id"),
					new Row(result.getInt("epoch"), result.getString("topic_id"), result.getLong("next_offset")));
		}, topic, topic);
		return rows;
	}

	void open(String topic, String topicId, int epoch, int partition, long firstOffset) {
		this.writer.update("""
				INSERT INTO partition_account (topic, epoch, partition_id, topic_id, first_offset, next_offset)
				VALUES (?, ?, ?, ?, ?, ?)""", topic, epoch, partition, topicId, firstOffset, firstOffset);
	}

	void declareLost(String topic, int epoch, int partition, long from, long to) {
		int updated = this.writer.update("""
				UPDATE partition_account SET next_offset = ?, declared_lost = declared_lost + ?
				WHERE topic = ? AND epoch = ? AND partition_id = ? AND next_offset = ?""", to, to - from, topic, epoch,
				partition, from);
		requireOne(updated, partition, from);
	}

	/**
	 * Move a partition's position over the records of a batch.
	 * @param position the position the batch was built on
	 * @return the new position
	 */
	long advance(String topic, int epoch, int partition, long position, PartitionAccount account) {
		if (account.offsets().first() < position) {
			throw new PositionConflictException("Offset %d of partition %d is already counted, it is at offset %d"
				.formatted(account.offsets().first(), partition, position));
		}
		long next = account.offsets().last() + 1;
		long noRecord = account.offsets().first() - position + account.offsets().gaps();
		int updated = this.writer.update("""
				UPDATE partition_account SET next_offset = ?, accepted = accepted + ?, heartbeats = heartbeats + ?,
				rejected = rejected + ?, no_record = no_record + ?
				WHERE topic = ? AND epoch = ? AND partition_id = ? AND next_offset = ?""", next, account.accepted(),
				account.heartbeats(), account.rejected(), noRecord, topic, epoch, partition, position);
		requireOne(updated, partition, position);
		return next;
	}

	private static void requireOne(int updated, int partition, long position) {
		if (updated != 1) {
			throw new PositionConflictException(
					"Partition %d is no longer at offset %d".formatted(partition, position));
		}
	}

	Account account() {
		List<Account> accounts = this.writer.query("""
				SELECT COALESCE(SUM(next_offset - first_offset), 0), COALESCE(SUM(accepted), 0),
				COALESCE(SUM(heartbeats), 0), COALESCE(SUM(rejected), 0), COALESCE(SUM(no_record), 0),
				COALESCE(SUM(declared_lost), 0) FROM partition_account""",
				(result, index) -> new Account(result.getLong(1), result.getLong(2), result.getLong(3),
						result.getLong(4), result.getLong(5), result.getLong(6)));
		return accounts.get(0);
	}

	/**
	 * Where one partition of the current epoch stands.
	 *
	 * @param epoch counts the topics that bore this name
	 * @param topicId Kafka's id of the topic
	 * @param position the next offset to read
	 */
	record Row(int epoch, String topicId, long position) {
	}

}
