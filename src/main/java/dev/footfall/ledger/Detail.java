package dev.footfall.ledger;

/**
 * How much of a cell is read. Sketches are most of a row, and have to be decoded.
 */
public enum Detail {

	/** What adds up exactly; the histogram and the customers stay empty. */
	SUMS,

	/** Everything. */
	SKETCHES

}
