package dev.footfall.ledger;

import java.time.Clock;

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

	/** Another instance on the same database, by its own clock. */
	LedgerInstance another(String name, Clock clock);

	default Ledger ledger() {
		return instance().ledger();
	}

	/** Own the Ledger and start on a new topic of one partition. */
	default Ledger started() {
		ledger().own();
		ledger().reconcile(Batches.log("A", 0, 0));
		return ledger();
	}

	/** Another instance that goes on with the same topic after this one was closed. */
	default Ledger restarted() {
		instance().close();
		Ledger restarted = another("after a restart").ledger();
		restarted.own();
		restarted.reconcile(Batches.log("A", 0, Long.MAX_VALUE));
		return restarted;
	}

}
