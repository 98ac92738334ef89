package dev.footfall.metrics;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import dev.footfall.metrics.FeedStatus.Progress;
import dev.footfall.metrics.FeedStatus.State;
import dev.footfall.metrics.FeedStatus.Step;

/**
 * Where the query's supervisor writes how it is doing, and where the page reads it.
 */
public final class FeedStatusBoard implements AutoCloseable {

	private final Clock clock;

	private final Map<Step, Progress> steps = new EnumMap<>(Step.class);

	private final Sinks.Many<FeedStatus> changes = Sinks.many().replay().latest();

	private volatile FeedStatus current;

	FeedStatusBoard(Clock clock) {
		this.clock = clock;
		for (Step step : Step.values()) {
			this.steps.put(step, Progress.STARTING);
		}
		publish(State.STARTING, null);
	}

	/** Note how one step is doing. */
	public synchronized void step(Step step, Progress progress) {
		this.steps.put(step, progress);
		publish(this.current.state(), this.current.reason());
	}

	/**
	 * Note what the query does.
	 * @param reason why it does not run, or null
	 */
	public synchronized void state(State state, String reason) {
		publish(state, reason);
	}

	private void publish(State state, String reason) {
		boolean same = this.current != null && this.current.state() == state;
		this.current = new FeedStatus(state, this.steps, reason, same ? this.current.since() : this.clock.instant());
		this.changes.tryEmitNext(this.current);
	}

	public FeedStatus current() {
		return this.current;
	}

	/** The current status and every change. */
	public Flux<FeedStatus> changes() {
		return this.changes.asFlux().distinctUntilChanged();
	}

	@Override
	public synchronized void close() {
		this.changes.tryEmitComplete();
	}

}
