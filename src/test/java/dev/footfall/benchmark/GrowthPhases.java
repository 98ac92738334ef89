package dev.footfall.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.util.FileSystemUtils;

import dev.footfall.Readings;
import dev.footfall.ledger.Batches;
import dev.footfall.ledger.CommittedBatch;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.ledger.TopicLog;
import dev.footfall.metrics.Hubs;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.reading.ParserSettings;
import dev.footfall.reading.ReadingParser;
import dev.footfall.summary.Summaries;
import dev.footfall.summary.Summary;

/**
 * Prints where the time goes when many areas are caught up with: batches of a million
 * readings at 5,000 a second of event time, in one thread and without Kafka and Spark, so
 * that a change shows within a minute.
 * {@code java -cp … dev.footfall.benchmark.GrowthPhases [rounds [batches [areas…]]]}
 */
public final class GrowthPhases {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final int READINGS = 1_000_000;

	private static final int PARTITIONS = 2;

	private static final int EVENT_RATE = 5_000;

	private static final Instant OPENING = Instant.parse("2024-08-23T09:00:00Z");

	private static final Path WORK = Path.of("target", "growth-phases");

	private final List<byte[]> records = new ArrayList<>(READINGS);

	private final ReadingParser parser = new ReadingParser(new ParserSettings(Readings.STORE, LedgerInstance.ZONE));

	private final Sensors sensors;

	private final int areas;

	private final long recordMillis = System.currentTimeMillis();

	private long sent;

	private GrowthPhases(int areas) {
		this.areas = areas;
		this.sensors = new Sensors(1, areas, Options.CUSTOMERS);
	}

	public static void main(String[] args) throws IOException {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 3;
		int batches = (args.length > 1) ? Integer.parseInt(args[1]) : 2;
		List<Integer> areas = new ArrayList<>();
		for (int i = 2; i < args.length; i++) {
			areas.add(Integer.valueOf(args[i]));
		}
		for (int number : areas.isEmpty() ? List.of(6, 50_000) : areas) {
			for (int round = 0; round < rounds; round++) {
				new GrowthPhases(number).measure(batches);
			}
		}
	}

	private void measure(int batches) throws IOException {
		FileSystemUtils.deleteRecursively(WORK);
		Files.createDirectories(WORK);
		try (LedgerInstance instance = LedgerInstance.roomy(WORK);
				MetricsHub hub = Hubs.on(instance, Clock.systemUTC())) {
			instance.ledger().own();
			TopicLog.Bounds all = new TopicLog.Bounds(0, Long.MAX_VALUE);
			instance.ledger().reconcile(Batches.log("A", Map.of(0, all, 1, all)));
			hub.restore();
			for (int batch = 1; batch <= batches; batch++) {
				makeReadings();
				measure(instance, hub, batch);
			}
		}
	}

	private void makeReadings() {
		this.records.clear();
		for (int i = 0; i < READINGS; i++) {
			this.records.add(this.sensors.reading(OPENING.plusNanos((this.sent + i) * 1_000_000_000L / EVENT_RATE)));
		}
	}

	private void measure(LedgerInstance instance, MetricsHub hub, int batch) {
		long begin = cpu();
		handWrittenLoop();
		long looped = cpu();
		List<Summary> folded = new ArrayList<>();
		for (int partition = 0; partition < PARTITIONS; partition++) {
			folded.add(fold(partition));
		}
		long foldedAt = cpu();
		folded.replaceAll(Summaries::travel);
		long travelled = cpu();
		Summary summary = folded.stream().reduce(Summary::merge).orElseThrow();
		long merged = cpu();
		long[] committed = new long[1];
		long wallBegin = System.nanoTime();
		hub.record(() -> {
			CommittedBatch written = instance.ledger().commit(summary);
			committed[0] = cpu();
			return written;
		}, summary);
		long shown = cpu();
		this.sent += READINGS;
		double wall = (System.nanoTime() - wallBegin) / 1e9;
		System.out.printf(Locale.ROOT,
				"%,6d areas, batch %d: loop %.2f | fold %.2f travel %.2f merge %.2f commit %.2f show %.2f | sum %.2f, "
						+ "by two threads %.2f CPU s per million; " + "commit and show %.2f s on the clock%n",
				this.areas, batch, seconds(begin, looped), seconds(looped, foldedAt), seconds(foldedAt, travelled),
				seconds(travelled, merged), seconds(merged, committed[0]), seconds(committed[0], shown),
				seconds(looped, shown), seconds(looped, travelled) / PARTITIONS + seconds(travelled, shown), wall);
	}

	/** Of all threads, and of the collector, whoever else is busy on the machine. */
	private static long cpu() {
		return SYSTEM.getProcessCpuTime();
	}

	private static double seconds(long from, long to) {
		return (to - from) / 1e9;
	}

	private void handWrittenLoop() {
		Map<String, AreaSums> sums = new HashMap<>();
		for (byte[] value : this.records) {
			AreaReading reading = AreaReading.parse(value);
			sums.computeIfAbsent(reading.location(), (key) -> new AreaSums()).add(reading);
		}
	}

	private Summary fold(int partition) {
		Summary summary = new Summary();
		for (int i = partition; i < READINGS; i += PARTITIONS) {
			summary.fold(partition, (this.sent + i) / PARTITIONS, this.recordMillis,
					this.parser.parse(this.records.get(i), this.recordMillis));
		}
		return summary;
	}

}
