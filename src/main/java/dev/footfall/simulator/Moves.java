package dev.footfall.simulator;

/**
 * Where customers go next: a Markov chain over the sections, one for each kind of
 * shopper, with the published probabilities of issue 4. A move to the same section is
 * another sensor of it.
 */
final class Moves {

	/** From each section to entrance, aisles, clothing, electronics, checkout, exit. */
	private static final double[][] PUBLISHED = { { 0, .60, .22, .15, 0, .03 }, { 0, .38, .18, .14, .28, .02 },
			{ 0, .42, .17, .15, .22, .04 }, { 0, .40, .18, .14, .23, .05 }, { 0, .02, 0, 0, 0, .98 } };

	private final double[][][] rows;

	private final double[] weighted = new double[Section.EXIT + 1];

	/** The published moves. */
	Moves() {
		this(null, 1);
	}

	/**
	 * The published moves with one section made more attractive.
	 * @param attractive the section, or null
	 * @param factor the weight of every move to it
	 */
	Moves(Section attractive, double factor) {
		ShopperKind[] kinds = ShopperKind.values();
		this.rows = new double[kinds.length][][];
		for (ShopperKind kind : kinds) {
			this.rows[kind.ordinal()] = rows(kind, attractive, factor);
		}
	}

	private static double[][] rows(ShopperKind kind, Section attractive, double factor) {
		double[][] rows = new double[PUBLISHED.length][];
		for (Section from : Section.values()) {
			double[] row = PUBLISHED[from.ordinal()].clone();
			if (from.isShopping()) {
				row[Section.CHECKOUT.ordinal()] *= kind.leaveFactor;
				row[Section.EXIT] *= kind.leaveFactor;
			}
			if (attractive != null) {
				row[attractive.ordinal()] *= factor;
			}
			rows[from.ordinal()] = normalised(row);
		}
		return rows;
	}

	private static double[] normalised(double[] row) {
		double sum = 0;
		for (double weight : row) {
			sum += weight;
		}
		for (int i = 0; i < row.length; i++) {
			row[i] /= sum;
		}
		return row;
	}

	/** Probabilities of the next section, by its ordinal; the last is the exit. */
	double[] row(ShopperKind kind, Section from) {
		return this.rows[kind.ordinal()][from.ordinal()];
	}

	/** The next section's ordinal, or {@link Section#EXIT}. */
	int next(ShopperKind kind, Section from, Crowds crowds, Dice dice) {
		double[] row = row(kind, from);
		double sum = 0;
		for (int i = 0; i <= Section.EXIT; i++) {
			this.weighted[i] = row[i] * ((i < Section.EXIT) ? crowds.attraction(i) : 1);
			sum += this.weighted[i];
		}
		double u = dice.uniform() * sum;
		int next = 0;
		while (next < Section.EXIT && u >= this.weighted[next]) {
			u -= this.weighted[next++];
		}
		return next;
	}

}
