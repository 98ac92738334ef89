package dev.footfall.pipeline;

import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.spark.sql.streaming.StreamingQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

import dev.footfall.broker.Broker;
import dev.footfall.broker.BrokerUnavailableException;
import dev.footfall.ledger.Ledger;
import dev.footfall.ledger.LedgerHeldException;
import dev.footfall.metrics.FeedStatus;
import dev.footfall.metrics.FeedStatus.Progress;
import dev.footfall.metrics.FeedStatus.State;
import dev.footfall.metrics.FeedStatus.Step;
import dev.footfall.metrics.FeedStatusBoard;

/**
 * Keeps the query running. A thread of its own starts broker, database and Spark side by
 * side while the page is already served, starts the query, and starts it again from the
 * Ledger whenever it ends, with capped backoff. Only losing the Ledger to another
 * instance is final.
 */
public final class Pipeline implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Pipeline.class);

	private static final Duration LOOK_AT_TOPIC = Duration.ofSeconds(5);

	/** A query that ran this long was healthy: the next failure is a new one. */
	private static final Duration HEALTHY_RUN = Duration.ofSeconds(30);

	private final Broker broker;

	private final Ledger ledger;

	private final SparkRuntime spark;

	private final QueryStarter starter;

	private final FeedStatusBoard board;

	private final Backoff backoff;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile Thread thread;

	private volatile UUID runId;

	Pipeline(Broker broker, Ledger ledger, SparkRuntime spark, QueryStarter starter, FeedStatusBoard board,
			PipelineProperties properties) {
		this.broker = broker;
		this.ledger = ledger;
		this.spark = spark;
		this.starter = starter;
		this.board = board;
		this.backoff = new Backoff(properties.minBackoff(), properties.maxBackoff(), new Random());
	}

	@Override
	public void start() {
		this.thread = new Thread(this::supervise, "footfall-pipeline");
		this.thread.start();
	}

	private void supervise() {
		while (!isStopping()) {
			try {
				prepare();
				run();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (Exception ex) {
				LedgerHeldException held = heldByAnother(ex);
				if (held != null) {
					giveUp(held);
					return;
				}
				if (!isStopping()) {
					waitAndRetry(ex);
				}
			}
		}
	}

	private void prepare() {
		CompletableFuture<Void> session = CompletableFuture.runAsync(this.spark::session, Pipeline::onOwnThread);
		CompletableFuture<Void> database = step(Step.LEDGER, this.ledger::open);
		CompletableFuture<Void> kafka = step(Step.BROKER, this.broker::start);
		CompletableFuture.allOf(session, database, kafka).join();
	}

	private CompletableFuture<Void> step(Step step, Runnable preparation) {
		return CompletableFuture.runAsync(preparation, Pipeline::onOwnThread)
			.whenComplete(
					(done, failure) -> this.board.step(step, (failure != null) ? Progress.FAILED : Progress.READY));
	}

	/**
	 * A thread that keeps this one's class loader, which an executable jar depends on.
	 */
	private static void onOwnThread(Runnable work) {
		Thread worker = new Thread(work, "footfall-start");
		worker.setDaemon(true);
		worker.start();
	}

	private void run() throws StreamingQueryException, InterruptedException {
		long startedAt = System.nanoTime();
		try (ReadingsQuery query = this.starter.start()) {
			this.runId = query.runId();
			this.board.step(Step.QUERY, Progress.READY);
			this.board.state(State.RUNNING, null);
			watch(query);
		}
		finally {
			if (System.nanoTime() - startedAt > HEALTHY_RUN.toNanos()) {
				this.backoff.reset();
			}
		}
	}

	private void watch(ReadingsQuery query) throws StreamingQueryException {
		while (!isStopping()) {
			if (query.awaitTermination(LOOK_AT_TOPIC.toMillis())) {
				throw new IllegalStateException("The query ended by itself");
			}
			if (isTopicReplaced()) {
				throw new IllegalStateException("The topic was replaced");
			}
		}
	}

	private boolean isTopicReplaced() {
		try {
			return this.starter.lookWhetherTopicIsReplaced();
		}
		catch (BrokerUnavailableException ex) {
			// The query will notice by itself when this lasts.
			logger.debug("The topic could not be looked at", ex);
			return false;
		}
	}

	/** Spark and futures wrap what their callbacks throw. */
	private static LedgerHeldException heldByAnother(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof LedgerHeldException held) {
				return held;
			}
		}
		return null;
	}

	private void giveUp(LedgerHeldException ex) {
		logger.error("{}. This instance does not count; stop one of the two.", ex.getMessage());
		this.board.step(Step.QUERY, Progress.FAILED);
		this.board.state(State.FAILED, ex.getMessage());
	}

	private void waitAndRetry(Exception failure) {
		Duration delay = this.backoff.next();
		String reason = reason(failure);
		logger.warn("The query stopped and starts again in {} ms: {}", delay.toMillis(), reason);
		logger.debug("Why the query stopped", failure);
		this.board.step(Step.QUERY, Progress.FAILED);
		this.board.state(State.RESTARTING, reason);
		try {
			this.stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String reason(Throwable failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String name = cause.getClass().getSimpleName();
		String message = (cause.getMessage() != null) ? cause.getMessage() : name;
		if (cause instanceof FileSystemException) {
			// Mostly no more than a path.
			message = name + ": " + message;
		}
		return message.lines().findFirst().orElse("").strip();
	}

	/** The current run of the query, or null before the first. */
	public UUID runId() {
		return this.runId;
	}

	private boolean isStopping() {
		return this.stopping.getCount() == 0;
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		this.board.state(State.STOPPED, null);
		Thread supervisor = this.thread;
		if (supervisor != null) {
			supervisor.interrupt();
			try {
				supervisor.join(Duration.ofSeconds(10).toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		DeadLetters.closeAll();
		PartitionReader.closeAll();
		this.spark.close();
	}

	@Override
	public boolean isRunning() {
		return this.thread != null && !isStopping();
	}

}
