package dev.footfall.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import dev.footfall.broker.ReadingPublisher;
import dev.footfall.reading.Reading;
import dev.footfall.simulator.SimulatorState.Activity;

/**
 * Runs at most one simulation. A reading counts as sent when Kafka acknowledged it; while
 * Kafka is slow or away the simulation waits, says so and holds no more than the
 * publisher's few readings in memory.
 */
public final class Simulator implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Simulator.class);

	private static final int DEFAULT_RATE = 20;

	private static final Duration TICK = Duration.ofMillis(10);

	private static final Duration REPORT = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final ReadingPublisher publisher;

	private final Clock clock;

	private final Scheduler scheduler = Schedulers.newSingle("footfall-simulator", true);

	private final Sinks.Many<SimulatorState> changes = Sinks.many().replay().latest();

	private SimulatorState state = SimulatorState.NEVER_STARTED;

	private Sinks.Empty<Void> stopSignal = Sinks.empty();

	private Disposable reporting = () -> {
	};

	private long reportedSent;

	private Instant progressedAt = Instant.MIN;

	Simulator(ReadingPublisher publisher, Clock clock) {
		this.publisher = publisher;
		this.clock = clock;
		announce(this.state);
	}

	/**
	 * Start a simulation; does nothing when the one asked for runs already.
	 * @throws SimulationRunningException when another one runs
	 */
	synchronized SimulatorState start(SimulatorSettings settings) {
		if (this.state.isActive()) {
			if (!settings.agreesWith(this.state)) {
				throw new SimulationRunningException(this.state);
			}
			return this.state;
		}
		int rate = (settings.rate() != null) ? settings.rate() : DEFAULT_RATE;
		long seed = (settings.seed() != null) ? settings.seed() : new Random().nextInt(Integer.MAX_VALUE);
		this.stopSignal = Sinks.empty();
		this.reportedSent = 0;
		this.progressedAt = this.clock.instant();
		announce(new SimulatorState(Activity.RUNNING, "uniform", rate, settings.count(), seed, 0, this.clock.instant(),
				null));
		run(rate, new UniformModel(seed, this.clock), settings.count());
		this.reporting = this.scheduler.schedulePeriodically(this::report, REPORT.toMillis(), REPORT.toMillis(),
				TimeUnit.MILLISECONDS);
		logger.info("The simulation started: {} readings/s, seed {}", rate, seed);
		return this.state;
	}

	private void run(int rate, UniformModel model, Long count) {
		Flux.defer(() -> this.publisher.publish(readings(rate, model, remaining(count))))
			.doOnNext((reading) -> acknowledged())
			.doOnError((failure) -> waiting(failure.getMessage()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(10)))
			.doFinally((signal) -> stopped())
			.subscribeOn(this.scheduler)
			.subscribe();
	}

	private synchronized long remaining(Long count) {
		return (count != null) ? count - this.state.sent() : Long.MAX_VALUE;
	}

	/** Readings as they fall due; none is made before there is demand for it. */
	private Flux<Reading> readings(int rate, UniformModel model, long count) {
		Pace pace = new Pace(rate, System::nanoTime);
		return Flux.interval(TICK, this.scheduler)
			.onBackpressureDrop()
			.concatMap((tick) -> Flux.range(0, pace.due()).map((index) -> model.next()), 1)
			.take(count)
			.takeUntilOther(this.stopSignal.asMono());
	}

	private synchronized void acknowledged() {
		this.state = this.state.withSent(this.state.sent() + 1);
	}

	/** Tell the pages how far it is, and whether Kafka takes nothing. */
	private synchronized void report() {
		Instant now = this.clock.instant();
		boolean progressed = this.state.sent() > this.reportedSent;
		if (progressed) {
			this.reportedSent = this.state.sent();
			this.progressedAt = now;
			announce((this.state.state() == Activity.WAITING) ? this.state.withState(Activity.RUNNING, null)
					: this.state);
		}
		else if (now.isAfter(this.progressedAt.plus(PATIENCE))) {
			waiting("Kafka has not acknowledged a reading for a while");
		}
	}

	private synchronized void waiting(String reason) {
		if (this.state.state() == Activity.RUNNING) {
			announce(this.state.withState(Activity.WAITING, reason));
		}
	}

	/** Stop making readings; those on their way are still counted. */
	synchronized SimulatorState stop() {
		if (this.state.isActive() && this.state.state() != Activity.STOPPING) {
			announce(this.state.withState(Activity.STOPPING, null));
			this.stopSignal.tryEmitEmpty();
		}
		return this.state;
	}

	private synchronized void stopped() {
		this.reporting.dispose();
		announce(this.state.withState(Activity.STOPPED, null));
		logger.info("The simulation stopped after {} readings", this.state.sent());
	}

	private void announce(SimulatorState newState) {
		this.state = newState;
		this.changes.tryEmitNext(newState);
	}

	synchronized SimulatorState state() {
		return this.state;
	}

	/** The current state and every change. */
	public Flux<SimulatorState> changes() {
		return this.changes.asFlux();
	}

	@Override
	public void destroy() {
		stop();
		this.scheduler.dispose();
		this.changes.tryEmitComplete();
	}

}
