package dev.footfall.ledger;

/**
 * A batch does not follow the stored position; the query has to start again from the
 * Ledger.
 */
public final class PositionConflictException extends RuntimeException {

	PositionConflictException(String message) {
		super(message);
	}

}
