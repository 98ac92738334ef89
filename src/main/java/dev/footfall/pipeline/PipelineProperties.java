package dev.footfall.pipeline;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the query runs.
 *
 * @param maxRecordsPerBatch bounds a batch, so that a long backlog stays stoppable,
 * restartable and small in memory; larger batches catch up faster. By default as many as
 * the heap has half kilobytes, two million at most
 * @param interval how far apart batches begin at least, unless one takes longer: pages
 * are not told more often, and each batch has its cost
 * @param recordsPerTask batches below this times the number of partitions run in fewer
 * tasks, and those up to this in none, because a task costs more than folding a few
 * readings
 * @param checkpoints where Spark keeps its throw-away checkpoints
 * @param minBackoff the wait before the first restart
 * @param maxBackoff the longest wait before a restart
 */
@Validated
@ConfigurationProperties("footfall.pipeline")
public record PipelineProperties(@Min(1) Long maxRecordsPerBatch,
		@DefaultValue("100ms") @DurationMin(millis = 0) Duration interval,
		@DefaultValue("10000") @Min(1) int recordsPerTask, @DefaultValue("data/checkpoints") Path checkpoints,
		@DefaultValue("500ms") Duration minBackoff, @DefaultValue("10s") Duration maxBackoff) {

	/** Several times what a record leaves behind until its batch is committed. */
	private static final long HEAP_BYTES_PER_RECORD = 512;

	private static final long MOST_RECORDS_PER_BATCH = 2_000_000;

	public PipelineProperties {
		if (maxRecordsPerBatch == null) {
			maxRecordsPerBatch = Math.min(MOST_RECORDS_PER_BATCH,
					Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_RECORD);
		}
	}

}
