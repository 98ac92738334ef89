package dev.footfall.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.springframework.util.FileSystemUtils;

import dev.footfall.summary.Summary;

/**
 * One run of the streaming query, from given offsets, with a checkpoint directory of its
 * own that goes with it.
 */
final class ReadingsQuery implements AutoCloseable {

	private final StreamingQuery query;

	private final Path checkpoint;

	private ReadingsQuery(StreamingQuery query, Path checkpoint) {
		this.query = query;
		this.checkpoint = checkpoint;
	}

	/**
	 * Start the query.
	 * @param session where it runs
	 * @param source Kafka client settings and the topic to read
	 * @param offsets next offset of every partition of the topic
	 * @param folder turns a batch into a summary
	 * @param commit makes a summary durable; what it throws stops the query
	 * @param meters get to know how long each batch takes
	 */
	static ReadingsQuery start(SparkSession session, Source source, Map<Integer, Long> offsets, BatchFolder folder,
			Consumer<Summary> commit, PipelineMeters meters) {
		Path checkpoint = source.checkpoints().resolve(UUID.randomUUID().toString()).toAbsolutePath();
		Pace pace = new Pace(source.interval());
		VoidFunction2<Dataset<Row>, Long> perBatch = (batch, id) -> {
			try {
				long records = run(batch, folder, commit, meters);
				// Behind a batch that is half full there may be a backlog.
				if (records < source.maxRecordsPerBatch() / 2) {
					pace.await();
				}
			}
			catch (RuntimeException ex) {
				throw toldToStop(ex) ? interrupted(ex) : ex;
			}
		};
		try {
			StreamingQuery query = session.readStream()
				.format("kafka")
				.options(source.options(offsets))
				.load()
				.writeStream()
				.queryName("readings")
				.option("checkpointLocation", checkpoint.toUri().toString())
				.foreachBatch(perBatch)
				.start();
			return new ReadingsQuery(query, checkpoint);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("The query did not start in time", ex);
		}
	}

	/** Returns how many records the batch held. */
	private static long run(Dataset<Row> batch, BatchFolder folder, Consumer<Summary> commit, PipelineMeters meters) {
		long startedAt = System.nanoTime();
		Summary summary = folder.fold(batch);
		if (!summary.isEmpty()) {
			commit.accept(summary);
			meters.batch(Duration.ofNanos(System.nanoTime() - startedAt));
		}
		return summary.records();
	}

	/**
	 * Whether the thread was interrupted. Its flag alone does not tell: since SPARK-51821
	 * the query's thread can't interrupt itself again, as one does who caught an
	 * interruption, while whoever interrupted it has not returned.
	 */
	static boolean toldToStop(RuntimeException ex) {
		return Thread.currentThread().isInterrupted()
				|| Stream.<Throwable>iterate(ex, Objects::nonNull, Throwable::getCause)
					.anyMatch(InterruptedException.class::isInstance);
	}

	/**
	 * Who is told to stop throws what others made of it, Kafka for example; for Spark
	 * only the JDK's exception is no failure.
	 */
	private static InterruptedException interrupted(RuntimeException ex) {
		InterruptedException interrupted = new InterruptedException("The query was told to stop");
		interrupted.initCause(ex);
		return interrupted;
	}

	/** Identifies this run. */
	UUID runId() {
		return this.query.runId();
	}

	/**
	 * Wait for the query to end.
	 * @return whether it ended within that time
	 * @throws StreamingQueryException when it failed
	 */
	boolean awaitTermination(long millis) throws StreamingQueryException {
		return this.query.awaitTermination(millis);
	}

	@Override
	public void close() {
		try {
			this.query.stop();
			FileSystemUtils.deleteRecursively(this.checkpoint);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("The query did not stop in time", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete " + this.checkpoint, ex);
		}
	}

	/**
	 * What the query reads.
	 *
	 * @param topic the topic of readings
	 * @param clientSettings Kafka's own client settings
	 * @param maxRecordsPerBatch the most offsets in a batch
	 * @param interval how far apart batches begin; one that takes longer is followed by
	 * the next at once
	 * @param checkpoints the parent of checkpoint directories
	 */
	record Source(String topic, Map<String, Object> clientSettings, long maxRecordsPerBatch, Duration interval,
			Path checkpoints) {

		Map<String, String> options(Map<Integer, Long> offsets) {
			Map<String, String> options = new HashMap<>();
			this.clientSettings.forEach((name, value) -> options.put("kafka." + name, value.toString()));
			options.put("subscribe", this.topic);
			options.put("startingOffsets", startingOffsets(offsets));
			// Loss is handled before Spark meets it; what it finds beyond that is a
			// fault.
			options.put("failOnDataLoss", "true");
			options.put("maxOffsetsPerTrigger", Long.toString(this.maxRecordsPerBatch));
			options.put("kafka.isolation.level", "read_committed");
			// Larger fetches doubled throughput and cut the broker's CPU to a quarter.
			// Checksums stay on: they are 1 % of the fold's time, and what a disk or a
			// network broke must not be counted.
			options.put("kafka.max.poll.records", "1000");
			options.put("kafka.max.partition.fetch.bytes", "2097152");
			options.put("kafka.receive.buffer.bytes", "1048576");
			return options;
		}

		private String startingOffsets(Map<Integer, Long> offsets) {
			return offsets.entrySet()
				.stream()
				.map((offset) -> "\"%d\":%d".formatted(offset.getKey(), offset.getValue()))
				.collect(Collectors.joining(",", "{\"%s\":{".formatted(this.topic), "}}"));
		}

	}

}
