package dev.footfall.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.datasources.v2.DataSourceRDDPartition;
import org.apache.spark.sql.kafka010.KafkaBatchInputPartition;
import org.apache.spark.sql.kafka010.KafkaOffsetRange;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag$;

import dev.footfall.summary.Summary;

/**
 * Turns one micro-batch into one summary: a single job without a shuffle, whose tasks
 * read the ranges that Spark planned and send back a summary each. Every range is read
 * exactly once.
 * <p>
 * A small batch is folded by the thread that runs the query: to schedule a task takes
 * several times as long as to fold the readings of a tenth of a second.
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
		long records = ranges.stream().mapToLong(RecordRange::size).sum();
		if (records <= this.recordsPerTask) {
			return (records > 0) ? this.fold.get().fold(ranges) : new Summary();
		}
		return fold(batch.sparkSession().sparkContext(), ranges, tasks(records, ranges.size()));
	}

	private Summary fold(SparkContext spark, List<RecordRange> ranges, int tasks) {
		RDD<RecordRange> parts = JavaSparkContext.fromSparkContext(spark).parallelize(ranges, tasks).rdd();
		Summary[] summaries = (Summary[]) spark.runJob(parts, this.fold.get(), ClassTag$.MODULE$.apply(Summary.class));
		return Arrays.stream(summaries).reduce(Summary::merge).orElseGet(Summary::new);
	}

	/** A small batch runs in fewer tasks than it has partitions. */
	private int tasks(long records, int ranges) {
		return (int) Math.min((records + this.recordsPerTask - 1) / this.recordsPerTask, ranges);
	}

	/**
	 * What Spark's Kafka source planned for this batch. The batch is planned when it
	 * comes here; to ask it for an RDD of its own would be to plan it once more.
	 */
	private static List<RecordRange> ranges(Dataset<Row> batch) {
		List<RecordRange> ranges = new ArrayList<>();
		LogicalRDD planned = (LogicalRDD) batch.queryExecution().logical();
		for (Partition partition : planned.rdd().partitions()) {
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
