package dev.footfall.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.footfall.Readings;
import dev.footfall.ledger.TopicLog.Bounds;
import dev.footfall.reading.RejectionReason;
import dev.footfall.summary.Summary;

/**
 * A topic that grows, shrinks and gets replaced, drawn from a seed, and an independent
 * count of what became of its offsets.
 */
final class RandomTopic {

	private final Random random;

	private final Map<Integer, Bounds> logs = new TreeMap<>(Map.of(0, new Bounds(0, 0)));

	/** What was read so far, by partition; a partition that was never read is absent. */
	private final Map<Integer, Long> read = new TreeMap<>();

	private int id;

	private long received;

	private long accepted;

	private long heartbeats;

	private long rejected;

	private long noRecord;

	private long declaredLost;

	RandomTopic(long seed) {
		this.random = new Random(seed);
	}

	int draw(int bound) {
		return this.random.nextInt(bound);
	}

	TopicLog log() {
		return Batches.log("topic-" + this.id, this.logs);
	}

	/** What the Ledger should say. */
	Account account() {
		return new Account(this.received, this.accepted, this.heartbeats, this.rejected, this.noRecord,
				this.declaredLost);
	}

	/** Where the query should start, once all that is amiss is stated. */
	Map<Integer, Long> start() {
		boolean truncated = this.read.entrySet()
			.stream()
			.anyMatch((position) -> position.getValue() > this.logs.get(position.getKey()).end());
		this.logs.forEach((partition, log) -> {
			long position = this.read.getOrDefault(partition, log.earliest());
			if (position < log.earliest()) {
				this.declaredLost += log.earliest() - position;
				this.received += log.earliest() - position;
				position = log.earliest();
			}
			this.read.put(partition, truncated ? Math.min(position, log.end()) : position);
		});
		return Map.copyOf(this.read);
	}

	/** Records of some partitions from where reading stands, some offsets without any. */
	Summary batch() {
		Summary batch = new Summary();
		List<Integer> partitions = new ArrayList<>(this.read.keySet());
		partitions.removeIf((partition) -> this.random.nextBoolean());
		partitions.add(0);
		partitions.stream().distinct().forEach((partition) -> fill(batch, partition));
		return batch;
	}

	private void fill(Summary batch, int partition) {
		long offset = this.read.get(partition);
		for (int i = 0; i <= this.random.nextInt(6); i++) {
			int gap = (this.random.nextInt(4) == 0) ? 1 + this.random.nextInt(3) : 0;
			offset += gap;
			this.noRecord += gap;
			fold(batch, partition, offset++);
		}
		this.received += offset - this.read.put(partition, offset);
		this.logs.computeIfPresent(partition,
				(key, log) -> new Bounds(log.earliest(), Math.max(log.end(), this.read.get(key))));
	}

	private void fold(Summary batch, int partition, long offset) {
		switch (this.random.nextInt(4)) {
			case 0 -> {
				this.heartbeats++;
				batch.fold(partition, offset, Readings.RECORD_MILLIS, Readings.heartbeat());
			}
			case 1 -> {
				this.rejected++;
				batch.fold(partition, offset, Readings.RECORD_MILLIS, Readings.rejected(RejectionReason.EMPTY));
			}
			default -> {
				this.accepted++;
				batch.fold(partition, offset, Readings.RECORD_MILLIS,
						Readings.visit().withLocation("Área " + offset % 3).accepted());
			}
		}
	}

	/** Producers send, retention deletes, an administrator adds, cuts or replaces. */
	void change() {
		int partition = this.random.nextInt(this.logs.size());
		Bounds log = this.logs.get(partition);
		switch (this.random.nextInt(5)) {
			case 0 -> this.logs.put(partition, new Bounds(log.earliest(), log.end() + this.random.nextInt(9)));
			case 1 -> {
				long end = log.end() + this.random.nextInt(9);
				this.logs.put(partition, new Bounds(Math.max(log.earliest(), end - this.random.nextInt(4)), end));
			}
			case 2 -> this.logs.put(this.logs.size(), new Bounds(0, this.random.nextInt(9)));
			case 3 -> {
				long end = Math.max(log.earliest(), log.end() - this.random.nextInt(6));
				this.logs.put(partition, new Bounds(log.earliest(), end));
			}
			default -> replace();
		}
	}

	private void replace() {
		this.id++;
		this.read.clear();
		this.logs.clear();
		for (int partition = 0; partition <= this.random.nextInt(3); partition++) {
			long earliest = this.random.nextInt(3);
			this.logs.put(partition, new Bounds(earliest, earliest + this.random.nextInt(20)));
		}
	}

}
