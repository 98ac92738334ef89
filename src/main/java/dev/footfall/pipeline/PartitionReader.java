package dev.footfall.pipeline;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;

/**
 * Reads ranges of one partition, where they are folded. It is kept between batches, and
 * so are the records that Kafka delivered beyond the end of a range: the next batch
 * begins with them. What a record holds stays where Kafka put it instead of being copied.
 * Used by one thread at a time.
 */
final class PartitionReader {

	private static final Duration POLL = Duration.ofSeconds(1);

	/** A broker that delivers nothing for so long fails the batch. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Those of this process that nobody uses now. */
	private static final Map<TopicPartition, PartitionReader> IDLE = new HashMap<>();

	private final TopicPartition partition;

	private final Map<String, Object> settings;

	private final KafkaConsumer<ByteBuffer, ByteBuffer> consumer;

	private Iterator<ConsumerRecord<ByteBuffer, ByteBuffer>> fetched = Collections.emptyIterator();

	private ConsumerRecord<ByteBuffer, ByteBuffer> next;

	private long position = -1;

	private PartitionReader(TopicPartition partition, Map<String, Object> settings) {
		this.partition = partition;
		this.settings = settings;
		this.consumer = new KafkaConsumer<>(settings, new ByteBufferDeserializer(), new ByteBufferDeserializer());
		this.consumer.assign(List.of(partition));
	}

	/** What is done with each record. */
	interface Visitor {

		void visit(ConsumerRecord<ByteBuffer, ByteBuffer> message);

	}

	/**
	 * Read a range, once.
	 * @throws IllegalStateException when Kafka does not deliver it
	 * @throws org.apache.kafka.clients.consumer.OffsetOutOfRangeException when Kafka no
	 * longer has it
	 */
	static void read(RecordRange range, Visitor visitor) {
		PartitionReader reader = take(range);
		boolean done = false;
		try {
			reader.read(range.from(), range.until(), visitor);
			done = true;
		}
		finally {
			reader.giveBack(done);
		}
	}

	private static PartitionReader take(RecordRange range) {
		TopicPartition partition = new TopicPartition(range.topic(), range.partition());
		synchronized (IDLE) {
			PartitionReader idle = IDLE.remove(partition);
			if (idle != null && idle.settings.equals(range.consumer())) {
				return idle;
			}
			if (idle != null) {
				idle.close();
			}
		}
		return new PartitionReader(partition, range.consumer());
	}

	private void giveBack(boolean reusable) {
		synchronized (IDLE) {
			if (reusable && IDLE.putIfAbsent(this.partition, this) == null) {
				return;
			}
		}
		close();
	}

	private void read(long from, long until, Visitor visitor) {
		if (this.position != from) {
			this.consumer.seek(this.partition, from);
			this.fetched = Collections.emptyIterator();
			this.next = null;
		}
		this.position = -1;
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!visitFetched(until, visitor) && this.consumer.position(this.partition) < until) {
			this.fetched = this.consumer.poll(POLL).iterator();
			if (this.fetched.hasNext()) {
				deadline = System.nanoTime() + PATIENCE.toNanos();
			}
			else if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Kafka delivers nothing of " + this.partition);
			}
		}
		this.position = until;
	}

	/**
	 * Whether a record at or beyond the end was met; it is kept. Only that one becomes a
	 * field: storing every young record in this old object would cost a barrier each.
	 */
	private boolean visitFetched(long until, Visitor visitor) {
		Iterator<ConsumerRecord<ByteBuffer, ByteBuffer>> records = this.fetched;
		ConsumerRecord<ByteBuffer, ByteBuffer> message = this.next;
		this.next = null;
		while (message != null || records.hasNext()) {
			if (message == null) {
				message = records.next();
			}
			if (message.offset() >= until) {
				this.next = message;
				return true;
			}
			visitor.visit(message);
			message = null;
		}
		return false;
	}

	/**
	 * A consumer does not say goodbye on an interrupted thread, and complains. The
	 * interruption waits until it is closed.
	 */
	private void close() {
		boolean interrupted = Thread.interrupted();
		try {
			this.consumer.close(Duration.ofSeconds(1));
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** Close the readers of this process. */
	static void closeAll() {
		synchronized (IDLE) {
			IDLE.values().forEach(PartitionReader::close);
			IDLE.clear();
		}
	}

}
