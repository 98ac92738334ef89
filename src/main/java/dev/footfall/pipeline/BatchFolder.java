package dev.footfall.pipeline;

import java.util.Arrays;

import org.apache.spark.Partition;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.execution.datasources.v2.DataSourceRDDPartition;
import org.apache.spark.sql.kafka010.KafkaBatchInputPartition;
import scala.collection.JavaConverters;

import dev.footfall.summary.Summary;

/**
 * Turns one micro-batch into one summary: a single job without a shuffle, whose tasks
 * send back a summary each. The batch is evaluated exactly once.
 */
final class BatchFolder {

	private final Fold fold;

	private final int recordsPerTask;

	BatchFolder(Fold fold, int recordsPerTask) {
		this.fold = fold;
		this.recordsPerTask = recordsPerTask;
	}

	Summary fold(Dataset<Row> batch) {
		RDD<InternalRow> rows = batch.queryExecution().toRdd();
		Summary merged = new Summary();
		rows.toJavaRDD().coalesce(tasks(rows.partitions())).mapPartitions(this.fold).collect().forEach(merged::merge);
		return merged;
	}

	/** A small batch runs in fewer tasks than it has partitions. */
	private int tasks(Partition[] partitions) {
		long records = Arrays.stream(partitions).mapToLong(BatchFolder::records).sum();
		long wanted = (records + this.recordsPerTask - 1) / this.recordsPerTask;
		return (int) Math.max(1, Math.min(wanted, partitions.length));
	}

	/**
	 * The offsets the task will read; as many as a whole task's when that can't be told.
	 */
	private static long records(Partition partition) {
		if (partition instanceof DataSourceRDDPartition source) {
			return JavaConverters.seqAsJavaList(source.inputPartitions())
				.stream()
				.mapToLong(BatchFolder::records)
				.sum();
		}
		return Integer.MAX_VALUE;
	}

	private static long records(InputPartition input) {
		return (input instanceof KafkaBatchInputPartition kafka) ? kafka.offsetRange().size() : Integer.MAX_VALUE;
	}

}
