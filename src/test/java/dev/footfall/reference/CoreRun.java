package dev.footfall.reference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import dev.footfall.dashboard.Answers;
import dev.footfall.ledger.Batches;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.ledger.TopicLog.Bounds;
import dev.footfall.metrics.Hubs;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.store.LayoutProperties;
import dev.footfall.metrics.store.Stores;
import dev.footfall.reading.ParserSettings;
import dev.footfall.reading.ReadingParser;
import dev.footfall.reading.Verdict;
import dev.footfall.reading.Verdict.Rejected;
import dev.footfall.summary.FoldSettings;
import dev.footfall.summary.Summary;
import dev.footfall.testing.TestClock;

/**
 * The core without Kafka, Spark and HTTP: a log of some partitions that grows, batches
 * cut from it at random, folded by several tasks and merged in any order, and restarts
 * that lose what was not committed.
 */
final class CoreRun implements Api, AutoCloseable {

	private final Path database;

	private final TestClock clock;

	private final Random random;

	private final Stores stores;

	private final List<List<Sent>> logs = new ArrayList<>();

	private final Map<Integer, Integer> positions = new HashMap<>();

	private LedgerInstance ledger;

	private MetricsHub hub;

	private SensorBoard sensors;

	private Answers answers;

	CoreRun(Path directory, TestClock clock, int partitions, Random random) {
		this.database = directory.resolve("footfall.db");
		this.clock = clock;
		this.random = random;
		Shop.writeLayouts(directory.resolve("layouts"));
		this.stores = new Stores(Shop.CENTRE.id(), "Loja Centro", Shop.CENTRE.zone(),
				new LayoutProperties(directory.resolve("layouts"), Duration.ofHours(1)));
		for (int partition = 0; partition < partitions; partition++) {
			this.logs.add(new ArrayList<>());
			this.positions.put(partition, 0);
		}
		open();
	}

	/** As the query starts. */
	private void open() {
		this.ledger = LedgerInstance.sqlite(this.database, this.stores::zone, this.stores::areas, this.clock);
		this.ledger.ledger().own();
		Map<Integer, Bounds> bounds = new HashMap<>();
		for (int partition = 0; partition < this.logs.size(); partition++) {
			bounds.put(partition, new Bounds(0, this.logs.get(partition).size()));
		}
		Map<Integer, Long> start = this.ledger.ledger().reconcile(Batches.log("A", bounds)).offsets();
		this.positions.replaceAll((partition, position) -> start.get(partition).intValue());
		this.sensors = Hubs.board(this.ledger, this.stores);
		this.hub = Hubs.on(this.ledger, this.stores, this.clock);
		this.sensors.restore();
		this.hub.restore();
		this.answers = new Answers(this.ledger, this.stores, this.hub, this.sensors, this.clock);
	}

	/** A record reaches the log. */
	void send(long recordMillis, byte[] value) {
		int partition = this.random.nextInt(this.logs.size());
		List<Sent> log = this.logs.get(partition);
		log.add(new Sent(partition, log.size(), recordMillis, value));
	}

	/** Count all that waits, in batches drawn at random. */
	List<Sent> commitAll() {
		List<Sent> records = new ArrayList<>();
		while (!isEmpty()) {
			records.addAll(commit(false));
		}
		return records;
	}

	private boolean isEmpty() {
		return this.positions.entrySet()
			.stream()
			.allMatch((position) -> position.getValue() == this.logs.get(position.getKey()).size());
	}

	/**
	 * Count a batch of what waits.
	 * @return its records
	 */
	List<Sent> commit(boolean everything) {
		List<Sent> batch = new ArrayList<>();
		List<Summary> tasks = new ArrayList<>();
		Map<Integer, Integer> next = new HashMap<>(this.positions);
		for (int partition = 0; partition < this.logs.size(); partition++) {
			List<Sent> log = this.logs.get(partition);
			int from = this.positions.get(partition);
			int to = everything ? log.size() : from + this.random.nextInt(log.size() - from + 1);
			next.put(partition, to);
			tasks.addAll(fold(log.subList(from, to)));
			batch.addAll(log.subList(from, to));
		}
		Collections.shuffle(tasks, this.random);
		Summary summary = new Summary();
		tasks.forEach(summary::merge);
		if (!summary.isEmpty()) {
			this.sensors.admit(summary.sensors());
			this.hub.record(() -> {
				var committed = this.ledger.ledger().commit(summary);
				this.sensors.apply(summary.sensors());
				return committed;
			}, summary);
		}
		else {
			tick();
		}
		this.positions.putAll(next);
		return batch;
	}

	/** Windows move on without a reading, as the hub does once a second. */
	void tick() {
		this.hub.record(() -> this.hub.latest().orElseThrow(), new Summary());
	}

	/** Each range is folded in one task or in two. */
	private List<Summary> fold(List<Sent> records) {
		int cut = this.random.nextInt(records.size() + 1);
		ReadingParser parser = new ReadingParser(
				new ParserSettings(Shop.CENTRE.id(), Shop.CENTRE.zone(), this.stores.zones(), null));
		List<Summary> summaries = new ArrayList<>();
		for (List<Sent> part : List.of(records.subList(0, cut), records.subList(cut, records.size()))) {
			Summary summary = new Summary(new FoldSettings(Duration.ofHours(1), this.stores.areas(), 10_000));
			part.forEach((record) -> fold(record, parser, summary));
			summaries.add(summary);
		}
		return summaries;
	}

	private static void fold(Sent record, ReadingParser parser, Summary summary) {
		Verdict verdict = parser.parse(record.value(), record.recordMillis());
		if (verdict instanceof Rejected rejected) {
			summary.rejectedRecords()
				.add(record.partition(), record.offset(), record.recordMillis(), rejected.reason(), record.value());
		}
		summary.fold(record.partition(), record.offset(), record.recordMillis(), verdict);
	}

	/** Begin again from the Ledger; a batch that was folded is lost. */
	void restart() {
		this.logs.forEach((log) -> fold(log.subList(this.random.nextInt(log.size() + 1), log.size())));
		close();
		open();
	}

	@Override
	public JsonNode get(String path) {
		return this.answers.get(path);
	}

	/** The answer as it would go out. */
	String text(String path) {
		return this.answers.text(path);
	}

	@Override
	public void close() {
		this.hub.close();
		this.ledger.close();
	}

}
