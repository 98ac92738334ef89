package dev.footfall.simulator;

/**
 * A part of the shop between which customers choose: one area, or the two corridors.
 * <p>
 * Stays are log-normal; median in seconds and the deviation of the logarithm are those
 * that the client published with issue 4 (fitted to measured shops), as are the moves in
 * {@link Moves} and the kinds of shoppers.
 */
enum Section {

	ENTRANCE(20, .8), AISLES(150, .8), CLOTHING(210, .9), ELECTRONICS(180, 1.0),

	/** Its stays come from the basket and the queue, see {@link DwellTimes}. */
	CHECKOUT(0, 0);

	/** Where a walk ends: stands after the sections in rows of moves. */
	static final int EXIT = 5;

	private static final Section[] ALL = values();

	final double medianSeconds;

	final double sigma;

	Section(double medianSeconds, double sigma) {
		this.medianSeconds = medianSeconds;
		this.sigma = sigma;
	}

	static Section of(int ordinal) {
		return ALL[ordinal];
	}

	/** Whether goods are looked at here: the shopper's kind and crowds matter. */
	boolean isShopping() {
		return this != ENTRANCE && this != CHECKOUT;
	}

}
