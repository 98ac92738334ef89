package dev.footfall.ledger;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which instance writes the Ledger: at most one at a time, held by a lock while it lives
 * and by an epoch that the next owner raises. Not safe for use by several threads.
 */
final class Ownership {

	private static final Logger logger = LoggerFactory.getLogger(Ownership.class);

	private static final long NONE = -1;

	private final JdbcTemplate writer;

	private final TransactionTemplate transaction;

	private final LedgerLock lock;

	private final String self;

	private long epoch = NONE;

	Ownership(LedgerDatabase database, String self) {
		this.writer = database.writer();
		this.transaction = database.transaction();
		this.lock = database.lock();
		this.self = self;
	}

	/**
	 * Become the owner; does nothing while this instance is.
	 * @throws LedgerHeldException when another one is, or was since
	 */
	void take() {
		if (!this.lock.acquire()) {
			throw heldByAnother();
		}
		if (!isTaken()) {
			String owner = this.self + " since " + Instant.now();
			this.epoch = this.transaction.execute((status) -> {
				this.writer.update("UPDATE ledger SET owner_epoch = owner_epoch + 1, owner = ?", owner);
				return storedEpoch();
			});
			logger.info("Owner {} of the ledger is {}", this.epoch, owner);
		}
		else if (this.epoch != storedEpoch()) {
			// Terminal for this instance, which must not keep others away.
			this.lock.close();
			throw heldByAnother();
		}
	}

	/** Whether this instance became the owner, which another may be by now. */
	boolean isTaken() {
		return this.epoch != NONE;
	}

	/**
	 * Inside the caller's transaction.
	 * @throws LedgerHeldException when this instance is not the owner
	 */
	void require() {
		if (!isTaken() || this.epoch != storedEpoch()) {
			throw heldByAnother();
		}
	}

	/**
	 * The owner's epoch, or a number that no owner has. A statement that is bound to it
	 * changes nothing once another instance is the owner.
	 */
	long epoch() {
		return this.epoch;
	}

	LedgerHeldException heldByAnother() {
		return new LedgerHeldException(this.writer.queryForObject("SELECT owner FROM ledger", String.class));
	}

	private long storedEpoch() {
		return this.writer.queryForObject("SELECT owner_epoch FROM ledger", Long.class);
	}

}
