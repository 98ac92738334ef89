package dev.footfall.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

import dev.footfall.broker.OutgoingRecord;
import dev.footfall.broker.ReadingPublisher;
import dev.footfall.simulator.SimulatorState.Activity;

/**
 * Runs at most one simulation. A reading counts as sent when Kafka acknowledged it; while
 * Kafka is slow or away the simulation waits, says so and holds no more than the
 * publisher's few readings in memory.
 */
public final class Simulator implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Simulator.class);

	private static final Duration TICK = Duration.ofMillis(10);

	private static final Duration REPORT = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final ReadingPublisher publisher;

	private final Planner planner;

	private final ZoneId zone;

	private final Clock clock;

	private final List<SimulationListener> listeners;

	private final Scheduler scheduler = Schedulers.newSingle("footfall-simulator", true);

	private final Sinks.Many<SimulatorState> changes = Sinks.many().replay().latest();

	private Simulation simulation;

	private Activity activity = Activity.STOPPED;

	private String reason;

	private Sinks.Empty<Void> stopSignal = Sinks.empty();

	private Disposable reporting = () -> {
	};

	private long reportedSent;

	private Instant progressedAt = Instant.MIN;

	Simulator(ReadingPublisher publisher, Planner planner, ZoneId zone, Clock clock,
			List<SimulationListener> listeners) {
		this.publisher = publisher;
		this.planner = planner;
		this.zone = zone;
		this.clock = clock;
		this.listeners = List.copyOf(listeners);
		announce(Activity.STOPPED, null);
	}

	/**
	 * Start a simulation; does nothing when the one asked for runs already. Blocks while
	 * a shop fills and a file is opened.
	 * @throws SimulationRunningException when another one runs
	 * @throws InvalidSettingsException when it can't be run
	 */
	synchronized SimulatorState start(SimulatorSettings settings) {
		if (isActive()) {
			if (!settings.agreesWith(this.simulation.plan(), this.zone)) {
				throw new SimulationRunningException(state());
			}
			return state();
		}
		Plan plan = this.planner.plan(settings);
		Simulation next = open(plan);
		SimulationTruth previous = truth();
		this.listeners.forEach((listener) -> listener.beforeStart(previous));
		this.simulation = next;
		this.stopSignal = Sinks.empty();
		this.reportedSent = 0;
		this.progressedAt = this.clock.instant();
		announce(Activity.RUNNING, null);
		run(next);
		this.reporting = this.scheduler.schedulePeriodically(this::report, REPORT.toMillis(), REPORT.toMillis(),
				TimeUnit.MILLISECONDS);
		logger.info("The simulation started: {}, {}, seed {}", plan.scenario(), plan.pace(), plan.seed());
		return state();
	}

	private Simulation open(Plan plan) {
		try {
			return new Simulation(plan, this.zone, this.clock);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run(Simulation running) {
		Flux.defer(() -> this.publisher.publish(records(running)))
			.doOnNext(running::acknowledged)
			.doOnError((failure) -> failed(running, failure))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
				.maxBackoff(Duration.ofSeconds(10))
				.filter((failure) -> !(failure instanceof UncheckedIOException)))
			.onErrorComplete()
			.doFinally((signal) -> stopped(running))
			.subscribeOn(this.scheduler)
			.subscribe();
	}

	/** Records as they fall due; none is made before there is demand for it. */
	private Flux<OutgoingRecord<Receipt>> records(Simulation running) {
		return Flux.interval(TICK, this.scheduler)
			.takeWhile((tick) -> !running.isExhausted())
			.onBackpressureDrop()
			.concatMap((tick) -> due(running), 1)
			.takeUntilOther(this.stopSignal.asMono());
	}

	private static Flux<OutgoingRecord<Receipt>> due(Simulation running) {
		return Flux.generate((sink) -> {
			OutgoingRecord<Receipt> next = running.poll();
			if (next != null) {
				sink.next(next);
			}
			else {
				sink.complete();
			}
		});
	}

	private synchronized void failed(Simulation running, Throwable failure) {
		running.giveUpInFlight();
		if (failure instanceof UncheckedIOException) {
			this.reason = failure.getMessage();
		}
		else {
			waiting(failure.getMessage());
		}
	}

	/** Tell the pages how far it is, and whether Kafka takes nothing. */
	private synchronized void report() {
		Instant now = this.clock.instant();
		long sent = this.simulation.sent();
		if (sent > this.reportedSent) {
			boolean waited = this.activity == Activity.WAITING;
			this.progressedAt = now;
			this.reportedSent = sent;
			announce(waited ? Activity.RUNNING : this.activity, waited ? null : this.reason);
		}
		else if (this.simulation.inFlight() == 0) {
			// Nothing is due: the shop is closed, or nobody leaves an area.
			this.progressedAt = now;
		}
		else if (now.isAfter(this.progressedAt.plus(PATIENCE))) {
			waiting("Kafka has not acknowledged a reading for a while");
		}
	}

	private synchronized void waiting(String why) {
		if (this.activity == Activity.RUNNING) {
			announce(Activity.WAITING, why);
		}
	}

	/**
	 * Change the speed of what runs.
	 * @throws SimulationRunningException when nothing runs, or it runs by rate
	 */
	synchronized SimulatorState changePace(Pace pace) {
		if (!isActive()) {
			throw new SimulationRunningException("No simulation is running.", state());
		}
		if (this.simulation.plan().pace().isByRate()) {
			throw new SimulationRunningException("The simulation goes by rate; stop it to choose another one.",
					state());
		}
		this.simulation.changePace(pace);
		announce(this.activity, this.reason);
		return state();
	}

	/** Stop making readings; those on their way are still counted. */
	synchronized SimulatorState stop() {
		if (isActive() && this.activity != Activity.STOPPING) {
			announce(Activity.STOPPING, null);
			this.stopSignal.tryEmitEmpty();
		}
		return state();
	}

	private synchronized void stopped(Simulation ended) {
		this.reporting.dispose();
		announce(Activity.STOPPED, this.reason);
		try {
			ended.close();
		}
		catch (IOException ex) {
			logger.warn("The file of the replay could not be closed: {}", ex.getMessage());
		}
		logger.info("The simulation stopped after {} readings", ended.sent());
	}

	private void announce(Activity newActivity, String newReason) {
		this.activity = newActivity;
		this.reason = newReason;
		this.changes.tryEmitNext(state());
	}

	private boolean isActive() {
		return this.activity != Activity.STOPPED;
	}

	synchronized SimulatorState state() {
		return (this.simulation != null) ? SimulatorState.of(this.simulation, this.activity, this.reason)
				: SimulatorState.NEVER_STARTED;
	}

	/** The current state and every change. */
	public Flux<SimulatorState> changes() {
		return this.changes.asFlux();
	}

	/** What the last simulation did. */
	public synchronized SimulationTruth truth() {
		return (this.simulation != null) ? this.simulation.truth(isActive()) : SimulationTruth.NONE;
	}

	@Override
	public void destroy() {
		stop();
		this.scheduler.dispose();
		this.changes.tryEmitComplete();
	}

}
