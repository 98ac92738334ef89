package dev.footfall.ledger;

/**
 * A test of a Ledger on some database.
 */
interface OnALedger {

	/** The instance of this test; owns nothing yet. */
	LedgerInstance instance();

	/** Another instance on the same database. */
	LedgerInstance another(String name);

	/** An instance that has started on another, empty database. */
	LedgerInstance elsewhere();

	default Ledger ledger() {
		return instance().ledger();
	}

	/** Own the Ledger and start on a new topic of one partition. */
	default Ledger started() {
		ledger().own();
		ledger().reconcile(Batches.log("A", 0, 0));
		return ledger();
	}

}
