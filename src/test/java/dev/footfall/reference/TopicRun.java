package dev.footfall.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

import dev.footfall.testing.FootfallInThisJvm;
import dev.footfall.testing.KafkaTools;

/**
 * All of Footfall, with its broker, its query and HTTP.
 */
final class TopicRun implements Api, AutoCloseable {

	private static final int PARTITIONS = 3;

	private final Path directory;

	private FootfallInThisJvm footfall;

	TopicRun(Path directory) {
		this.directory = directory;
		Shop.writeLayouts(directory.resolve("layouts"));
		open();
	}

	private void open() {
		this.footfall = FootfallInThisJvm.start(this.directory,
				"footfall.store.layouts=" + this.directory.resolve("layouts"),
				"footfall.broker.partitions=" + PARTITIONS);
	}

	/**
	 * Send records as of the last seconds, without waiting for them to be counted.
	 * @return those records, as Kafka acknowledged them
	 */
	List<Sent> send(RandomReadings readings, int count, Random random) {
		List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
		List<byte[]> values = new ArrayList<>();
		try (KafkaProducer<byte[], byte[]> producer = KafkaTools.producer(this.footfall.bootstrapServers(), Map.of())) {
			for (int i = 0; i < count; i++) {
				long recordMillis = System.currentTimeMillis() - random.nextInt(20_000);
				byte[] value = readings.next(recordMillis);
				values.add(value);
				acknowledgements.add(producer.send(new ProducerRecord<>(KafkaTools.READINGS, random.nextInt(PARTITIONS),
						recordMillis, null, value)));
			}
		}
		List<Sent> sent = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			RecordMetadata record = acknowledged(acknowledgements.get(i));
			sent.add(new Sent(record.partition(), record.offset(), record.timestamp(), values.get(i)));
		}
		return sent;
	}

	private static RecordMetadata acknowledged(Future<RecordMetadata> acknowledgement) {
		try {
			return acknowledgement.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	void awaitReceived(int records) {
		this.footfall.awaitReceived(records);
	}

	void restart() {
		close();
		open();
	}

	@Override
	public JsonNode get(String path) {
		return this.footfall.get(path);
	}

	@Override
	public void close() {
		this.footfall.close();
	}

}
