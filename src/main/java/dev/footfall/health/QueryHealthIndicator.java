package dev.footfall.health;

import java.util.Locale;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

import dev.footfall.metrics.FeedStatus;
import dev.footfall.metrics.FeedStatusBoard;
import dev.footfall.pipeline.Pipeline;

/**
 * Whether the query runs.
 */
@Component
class QueryHealthIndicator extends AbstractHealthIndicator {

	private final Pipeline pipeline;

	private final FeedStatusBoard board;

	QueryHealthIndicator(Pipeline pipeline, FeedStatusBoard board) {
		this.pipeline = pipeline;
		this.board = board;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		FeedStatus status = this.board.current();
		builder.status((status.state() == FeedStatus.State.RUNNING) ? "UP" : "DOWN")
			.withDetail("state", status.state().name().toLowerCase(Locale.ROOT))
			.withDetail("since", status.since());
		if (status.reason() != null) {
			builder.withDetail("reason", status.reason());
		}
		if (this.pipeline.runId() != null) {
			builder.withDetail("run_id", this.pipeline.runId());
		}
	}

}
