package dev.footfall.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.footfall.ledger.TopicLog.Bounds;

/**
 * Compares the stored positions of a topic with its log, once, and writes what the
 * comparison says. A partition the Ledger does not know begins at its earliest offset;
 * records that Kafka deleted before they were read are declared lost; a topic that was
 * truncated or replaced begins a new epoch.
 */
final class Reconciliation {

	private final PartitionBook partitions;

	private final TopicLog log;

	private final Map<Integer, Long> positions = new HashMap<>();

	private final List<String> notices = new ArrayList<>();

	private int epoch;

	Reconciliation(PartitionBook partitions, TopicLog log) {
		this.partitions = partitions;
		this.log = log;
	}

	/** Inside the caller's transaction. */
	StartingPoint run() {
		Map<Integer, PartitionBook.Row> known = this.partitions.current(this.log.topic());
		this.epoch = known.values().stream().mapToInt(PartitionBook.Row::epoch).findFirst().orElse(1);
		if (known.values().stream().anyMatch((row) -> !row.topicId().equals(this.log.topicId()))) {
			beginEpoch(Map.of(), "Topic %s was replaced by another of the same name".formatted(this.log.topic()));
		}
		else if (known.entrySet().stream().anyMatch((entry) -> isBeyondEnd(entry.getKey(), entry.getValue()))) {
			beginEpoch(known, "Topic %s was truncated".formatted(this.log.topic()));
		}
		else {
			this.log.partitions()
				.forEach((partition, bounds) -> this.positions.put(partition,
						resume(partition, bounds, known.get(partition))));
		}
		return new StartingPoint(this.positions, this.notices);
	}

	private boolean isBeyondEnd(int partition, PartitionBook.Row row) {
		Bounds bounds = this.log.partitions().get(partition);
		return bounds == null || row.position() > bounds.end();
	}

	private void beginEpoch(Map<Integer, PartitionBook.Row> known, String cause) {
		this.epoch++;
		this.notices.add("%s: epoch %d begins".formatted(cause, this.epoch));
		this.log.partitions().forEach((partition, bounds) -> {
			PartitionBook.Row row = known.get(partition);
			long first = (row != null) ? Math.min(resume(partition, bounds, row), bounds.end()) : bounds.earliest();
			open(partition, first);
			this.positions.put(partition, first);
		});
	}

	private long resume(int partition, Bounds bounds, PartitionBook.Row row) {
		if (row == null) {
			open(partition, bounds.earliest());
			return bounds.earliest();
		}
		if (row.position() < bounds.earliest()) {
			this.partitions.declareLost(this.log.topic(), row.epoch(), partition, row.position(), bounds.earliest());
			this.notices.add("%d records of %s-%d were deleted before they were read and are declared lost"
				.formatted(bounds.earliest() - row.position(), this.log.topic(), partition));
			return bounds.earliest();
		}
		return row.position();
	}

	private void open(int partition, long first) {
		this.partitions.open(this.log.topic(), this.log.topicId(), this.epoch, partition, first);
	}

	/** Counts the topics that bore this name; known after the comparison. */
	int epoch() {
		return this.epoch;
	}

}
