package dev.footfall.simulator;

/**
 * An inhomogeneous Poisson process of groups of one to four people, by inversion: the
 * expected number of groups until the next one is exponential.
 */
final class Arrivals {

	private static final double[] SIZES = { .58, .27, .11, .04 };

	private static final double[] CUMULATIVE = Dice.cumulative(SIZES);

	private static final double MEAN_SIZE = SIZES[0] + 2 * SIZES[1] + 3 * SIZES[2] + 4 * SIZES[3];

	private final Conditions conditions;

	private final Dice dice;

	private final long origin;

	/**
	 * Since the origin, with parts of a millisecond: rates of many a second are exact.
	 */
	private double next;

	Arrivals(Conditions conditions, long fromMillis, Dice dice) {
		this.conditions = conditions;
		this.dice = dice;
		this.origin = fromMillis;
		advance();
	}

	/** When the next group comes. */
	long nextMillis() {
		return this.origin + (long) this.next;
	}

	void advance() {
		double needed = this.dice.exponential() * MEAN_SIZE;
		while (true) {
			long now = nextMillis();
			double perMilli = this.conditions.arrivals(now);
			long until = this.conditions.until(now);
			double span = (until == Source.NEVER) ? Double.POSITIVE_INFINITY : until - this.origin - this.next;
			if (needed < perMilli * span) {
				this.next += needed / perMilli;
				return;
			}
			needed -= perMilli * span;
			this.next = until - this.origin;
		}
	}

	/** How many people come together. */
	int drawSize() {
		return 1 + this.dice.pick(CUMULATIVE);
	}

}
