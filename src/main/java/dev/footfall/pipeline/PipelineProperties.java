package dev.footfall.pipeline;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the query runs.
 *
 * @param maxRecordsPerBatch bounds a batch, so that a long backlog stays stoppable,
 * restartable and small in memory; larger batches catch up faster
 * @param recordsPerTask batches below this times the number of partitions run in fewer
 * tasks, because a task costs more than folding a few readings
 * @param checkpoints where Spark keeps its throw-away checkpoints
 * @param minBackoff the wait before the first restart
 * @param maxBackoff the longest wait before a restart
 */
@Validated
@ConfigurationProperties("footfall.pipeline")
public record PipelineProperties(@DefaultValue("2000000") @Min(1) long maxRecordsPerBatch,
		@DefaultValue("10000") @Min(1) int recordsPerTask, @DefaultValue("data/checkpoints") Path checkpoints,
		@DefaultValue("500ms") Duration minBackoff, @DefaultValue("10s") Duration maxBackoff) {
}
