package dev.footfall.ledger;

/**
 * Keeps a second instance away from the Ledger while its owner lives, and lets go by
 * itself when the owner dies.
 */
interface LedgerLock extends AutoCloseable {

	/**
	 * Take the lock, or find that it is still held by this instance.
	 * @return false when another instance holds it
	 */
	boolean acquire();

	@Override
	void close();

}
