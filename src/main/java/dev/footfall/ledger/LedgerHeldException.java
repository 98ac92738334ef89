package dev.footfall.ledger;

/**
 * Another instance owns the Ledger. Terminal for this instance: taking turns would let
 * both of them count.
 */
public final class LedgerHeldException extends RuntimeException {

	LedgerHeldException(String holder) {
		super("The ledger is held by " + holder);
	}

}
