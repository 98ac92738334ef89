package dev.footfall.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the Ledger tidied while no batch does it, because customers expire at night, too.
 */
final class Housekeeper implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Housekeeper.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final Ledger ledger;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Housekeeper::onDaemon);

	Housekeeper(Ledger ledger) {
		this.ledger = ledger;
		this.thread.scheduleWithFixedDelay(this::tidy, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Thread onDaemon(Runnable work) {
		Thread thread = new Thread(work, "footfall-housekeeper");
		thread.setDaemon(true);
		return thread;
	}

	/** An exception would end it. */
	private void tidy() {
		try {
			this.ledger.tidy();
		}
		catch (RuntimeException ex) {
			logger.warn("The ledger could not be tidied: {}", ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
