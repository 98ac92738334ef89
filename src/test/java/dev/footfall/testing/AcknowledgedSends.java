package dev.footfall.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A producer that keeps its own count of what Kafka acknowledged: the oracle of every
 * crash test. Idempotent, patient enough to outlive a restart of the broker.
 */
public final class AcknowledgedSends implements AutoCloseable {

	private static final String[] AREAS = { "Entrada", "Corredor_A", "Corredor_B", "Caixa" };

	private final KafkaProducer<byte[], byte[]> producer;

	private final Random random = new Random(7);

	private final Map<String, long[]> byArea = new TreeMap<>();

	private final AtomicLong acknowledged = new AtomicLong();

	private volatile Exception failure;

	public AcknowledgedSends(String bootstrapServers) {
		this.producer = KafkaTools.producer(bootstrapServers, Map.of("delivery.timeout.ms", 180_000,
				"request.timeout.ms", 5_000, "max.block.ms", 120_000, "reconnect.backoff.max.ms", 500));
	}

	/** Send one reading; every hundredth is not a reading at all. */
	public void send(int number) {
		if (number % 100 == 99) {
			send("not a reading", () -> add("rejected", 1, 0, 0));
			return;
		}
		String area = AREAS[this.random.nextInt(AREAS.length)];
		int dwellMillis = this.random.nextInt(300_000);
		int traffic = this.random.nextInt(10);
		send("{\"location\":\"%s\",\"customer_id\":\"c%d\",\"duration\":%d.%03d,\"traffic_count\":%d}".formatted(area,
				number % 500, dwellMillis / 1000, dwellMillis % 1000, traffic),
				() -> add(area, 1, dwellMillis, traffic));
	}

	private void send(String value, Runnable onAcknowledged) {
		this.producer.send(new ProducerRecord<>(KafkaTools.READINGS, value.getBytes(StandardCharsets.UTF_8)),
				(metadata, exception) -> {
					if (exception != null) {
						this.failure = exception;
						return;
					}
					onAcknowledged.run();
					this.acknowledged.incrementAndGet();
				});
	}

	private synchronized void add(String area, long visits, long dwellMillis, long traffic) {
		long[] sums = this.byArea.computeIfAbsent(area, (key) -> new long[3]);
		sums[0] += visits;
		sums[1] += dwellMillis;
		sums[2] += traffic;
	}

	/** Wait for the last acknowledgement. */
	public void flush() {
		this.producer.flush();
		if (this.failure != null) {
			throw new IllegalStateException("Kafka did not acknowledge", this.failure);
		}
	}

	public long acknowledged() {
		return this.acknowledged.get();
	}

	/** Visits, dwell milliseconds and traffic by area. */
	public synchronized Map<String, String> sums() {
		Map<String, String> sums = new TreeMap<>();
		this.byArea.forEach((area, values) -> sums.put(area, "%d %d %d".formatted(values[0], values[1], values[2])));
		return sums;
	}

	/** The same of what a Footfall shows. */
	public static Map<String, String> sums(JsonNode metrics) {
		Map<String, String> sums = new TreeMap<>();
		metrics.get("areas")
			.forEach((area) -> sums.put(area.get("location").asText(),
					"%d %d %d".formatted(area.get("visits").asLong(),
							area.get("total_duration").decimalValue().movePointRight(3).longValueExact(),
							area.get("total_traffic").asLong())));
		long rejected = metrics.at("/ledger/rejected").asLong();
		if (rejected > 0) {
			sums.put("rejected", "%d 0 0".formatted(rejected));
		}
		return sums;
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
