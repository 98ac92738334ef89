package dev.footfall.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work on the side while the thread that holds the transaction writes to the database:
 * with thousands of areas either takes long enough to be worth a second processor. One
 * piece at a time; whoever begins it takes its result or {@link #abandon()}s it, so that
 * nothing goes on behind the back of a transaction that failed.
 *
 * @param <T> what comes of it
 */
final class Aside<T> {

	private CompletableFuture<T> running;

	/**
	 * Begin.
	 * @param isWorthIt whether it takes longer than a thread costs; if not, it is done
	 * here and now
	 */
	void begin(boolean isWorthIt, Supplier<T> work) {
		this.running = isWorthIt ? CompletableFuture.supplyAsync(work, Aside::onThread)
				: CompletableFuture.completedFuture(work.get());
	}

	private static void onThread(Runnable work) {
		Thread thread = new Thread(work, "footfall-ledger");
		thread.setDaemon(true);
		thread.start();
	}

	/** Wait for what was begun; null when nothing was. */
	T take() {
		try {
			return (this.running != null) ? this.running.join() : null;
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		finally {
			this.running = null;
		}
	}

	/** Wait for the end of what was begun, whatever comes of it. */
	void abandon() {
		if (this.running != null) {
			this.running.handle((result, ex) -> result).join();
			this.running = null;
		}
	}

}
