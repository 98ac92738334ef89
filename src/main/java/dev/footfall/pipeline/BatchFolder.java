package dev.footfall.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.apache.spark.Partition;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.execution.datasources.v2.DataSourceRDDPartition;
import org.apache.spark.sql.kafka010.KafkaBatchInputPartition;
import org.apache.spark.sql.kafka010.KafkaOffsetRange;
import scala.collection.JavaConverters;

import dev.footfall.summary.Summary;

/**
 * Turns one micro-batch into one summary: a single job without a shuffle, whose tasks
 * read the ranges that Spark planned and send back a summary each. Every range is read
 * exactly once.
 */
final class BatchFolder {

	private final Supplier<Fold> fold;

	private final int recordsPerTask;

	/**
	 * @param fold the fold by the settings in force, asked for with every batch
	 * @param recordsPerTask how many records are worth a task of their own
	 */
	BatchFolder(Supplier<Fold> fold, int recordsPerTask) {
		this.fold = fold;
		this.recordsPerTask = recordsPerTask;
	}

	Summary fold(Dataset<Row> batch) {
		List<RecordRange> ranges = ranges(batch);
		if (ranges.isEmpty()) {
			return new Summary();
		}
		return JavaSparkContext.fromSparkContext(batch.sparkSession().sparkContext())
			.parallelize(ranges, tasks(ranges))
			.mapPartitions(this.fold.get())
			.collect()
			.stream()
			.reduce(Summary::merge)
			.orElseGet(Summary::new);
	}

	/** A small batch runs in fewer tasks than it has partitions. */
	private int tasks(List<RecordRange> ranges) {
		long records = ranges.stream().mapToLong(RecordRange::size).sum();
		long wanted = (records + this.recordsPerTask - 1) / this.recordsPerTask;
		return (int) Math.max(1, Math.min(wanted, ranges.size()));
	}

	/** What Spark's Kafka source planned for this batch. */
	private static List<RecordRange> ranges(Dataset<Row> batch) {
		List<RecordRange> ranges = new ArrayList<>();
		for (Partition partition : batch.queryExecution().toRdd().partitions()) {
			JavaConverters.seqAsJavaList(((DataSourceRDDPartition) partition).inputPartitions())
				.forEach((input) -> ranges.add(range(input)));
		}
		return ranges.stream().filter((range) -> range.size() > 0).toList();
	}

	private static RecordRange range(InputPartition input) {
		KafkaBatchInputPartition planned = (KafkaBatchInputPartition) input;
		KafkaOffsetRange offsets = planned.offsetRange();
		return new RecordRange(offsets.topic(), offsets.partition(), offsets.fromOffset(), offsets.untilOffset(),
				planned.executorKafkaParams());
	}

}
