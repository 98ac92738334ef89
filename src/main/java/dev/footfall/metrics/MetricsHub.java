package dev.footfall.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import dev.footfall.ledger.CommittedBatch;
import dev.footfall.ledger.History;
import dev.footfall.ledger.StoreZones;
import dev.footfall.summary.Summary;

/**
 * Where the query's thread leaves what it committed, and where readers find what is true
 * now. Written by the query's thread and by a clock of its own, one at a time; read by
 * any thread that may wait for a moment, while minutes are read back.
 */
public final class MetricsHub implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(MetricsHub.class);

	private static final Duration TICK = Duration.ofSeconds(1);

	private final String defaultStore;

	private final StreamClock clock;

	private final Floor floor;

	/** Held over commit and bookkeeping, so that memory never reads a batch twice. */
	private final ReentrantLock writing = new ReentrantLock();

	private final Sinks.Many<Long> revisions = Sinks.many().replay().latest();

	/** Reads the database, which Reactor's single threads are not for. */
	private final ScheduledExecutorService ticking = Executors
		.newSingleThreadScheduledExecutor(MetricsHub::onDaemonThread);

	private long revision;

	private boolean ready;

	private boolean replaying;

	MetricsHub(String defaultStore, StoreZones zones, History history, Checkouts checkouts, Clock wall) {
		this.defaultStore = defaultStore;
		this.clock = new StreamClock(wall);
		this.floor = new Floor(zones, history, checkouts);
		this.ticking.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Read everything back from the Ledger; readers see nothing before the first time.
	 */
	public void restore() {
		write(() -> {
			synchronized (this.floor) {
				this.floor.restore(this.clock.now());
				this.ready = true;
			}
		});
	}

	/**
	 * Commit a batch and show it. When the commit throws, nothing is shown and the
	 * exception goes to the caller.
	 * @param commit writes the summary to the Ledger
	 * @param summary what the batch came to
	 */
	public void record(Supplier<CommittedBatch> commit, Summary summary) {
		write(() -> {
			Instant soon = nowWhenArrived(summary);
			this.floor.foresee(soon);
			CommittedBatch committed = commit.get();
			synchronized (this.floor) {
				if (summary.newestEventMillis() != Summary.NO_EVENT) {
					this.clock.arrived(Instant.ofEpochMilli(summary.newestEventMillis()));
				}
				this.floor.moveAndApply(soon, committed, summary);
				this.floor.moveTo(this.clock.now());
			}
		});
	}

	private Instant nowWhenArrived(Summary summary) {
		return (summary.newestEventMillis() != Summary.NO_EVENT)
				? this.clock.nowWhenArrived(Instant.ofEpochMilli(summary.newestEventMillis())) : this.clock.now();
	}

	private void write(Runnable change) {
		this.writing.lock();
		try {
			change.run();
			emit();
		}
		finally {
			this.writing.unlock();
		}
	}

	private static Thread onDaemonThread(Runnable work) {
		Thread thread = new Thread(work, "footfall-clock");
		thread.setDaemon(true);
		return thread;
	}

	/** Windows move on by the clock too. Skipped while a batch is being written. */
	private void tick() {
		if (!this.writing.tryLock()) {
			return;
		}
		try {
			moveOn();
		}
		catch (RuntimeException ex) {
			logger.warn("The windows could not move on: {}", ex.getMessage());
		}
		finally {
			this.writing.unlock();
		}
	}

	private void moveOn() {
		boolean moved;
		synchronized (this.floor) {
			if (!this.ready) {
				return;
			}
			moved = this.floor.moveTo(this.clock.now());
		}
		boolean clockChanged = this.replaying != this.clock.isReplay();
		if (moved || clockChanged) {
			emit();
		}
	}

	private void emit() {
		this.replaying = this.clock.isReplay();
		this.revisions.tryEmitNext(++this.revision);
	}

	/**
	 * The numbers of states, each once it is true. A reader that is slow should keep the
	 * latest ({@code onBackpressureLatest}) and take a {@link #snapshot} when it is ready
	 * for it. The current one comes first.
	 */
	public Flux<Long> revisions() {
		return this.revisions.asFlux();
	}

	/** Whether anybody wants to know of changes. */
	public boolean isWatched() {
		return this.revisions.currentSubscriberCount() > 0;
	}

	/** The last committed batch; empty before the Ledger has been read. */
	public Optional<CommittedBatch> latest() {
		synchronized (this.floor) {
			return Optional.ofNullable(this.floor.latest());
		}
	}

	/** Whether the Ledger has been read, so that there is something to show. */
	public boolean isReady() {
		synchronized (this.floor) {
			return this.ready;
		}
	}

	/**
	 * What is true now; empty before the Ledger has been read.
	 */
	public Optional<MetricsSnapshot> snapshot(String storeId, Window window) {
		return snapshot(storeId, window, UnaryOperator.identity(), Set.of());
	}

	/**
	 * What is true now, by groups of locations; empty before the Ledger has been read.
	 * @param group names the group that a location belongs to
	 * @param expected groups that have a place even if nobody ever came
	 */
	public Optional<MetricsSnapshot> snapshot(String storeId, Window window, UnaryOperator<String> group,
			Set<String> expected) {
		synchronized (this.floor) {
			return this.ready ? Optional
				.of(this.floor.snapshot(storeId, window, group, expected, nowOfWindows(), this.clock.isReplay()))
					: Optional.empty();
		}
	}

	/** The stream's time, where windows end. */
	public Instant now() {
		synchronized (this.floor) {
			return nowOfWindows();
		}
	}

	private Instant nowOfWindows() {
		return this.floor.within(this.clock.now());
	}

	/**
	 * What a window's visits add up to now, by groups of locations; empty before the
	 * Ledger has been read.
	 * @param group names the group that a location belongs to
	 */
	public Optional<WindowTallies> tallies(String storeId, Window window, UnaryOperator<String> group) {
		synchronized (this.floor) {
			return this.ready ? Optional.of(this.floor.tallies(storeId, window, group, nowOfWindows()))
					: Optional.empty();
		}
	}

	/** The stores that can be asked for. */
	public Set<String> stores() {
		synchronized (this.floor) {
			Set<String> stores = new TreeSet<>(this.floor.stores());
			stores.add(this.defaultStore);
			return stores;
		}
	}

	@Override
	public void close() {
		this.ticking.shutdownNow();
		this.revisions.tryEmitComplete();
	}

}
