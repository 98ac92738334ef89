package dev.footfall.simulator;

/**
 * How many stays a visit has in each section on average: the fundamental matrix of the
 * absorbing chain (Kemeny and Snell, Finite Markov Chains, 1960), applied to the
 * entrance. Turns readings per second into customers per second, and into how many are
 * inside at a random moment (Little's law).
 */
final class ExpectedStays {

	private static final int ROUNDS = 1_000;

	private final double[][] byKind = new double[ShopperKind.values().length][];

	ExpectedStays(Moves moves) {
		for (ShopperKind kind : ShopperKind.values()) {
			this.byKind[kind.ordinal()] = stays(moves, kind);
		}
	}

	/** The sum of entrance, entrance × moves, entrance × moves², … */
	private static double[] stays(Moves moves, ShopperKind kind) {
		double[] stays = new double[Section.EXIT];
		double[] present = new double[Section.EXIT];
		present[Section.ENTRANCE.ordinal()] = 1;
		for (int round = 0; round < ROUNDS; round++) {
			double[] next = new double[Section.EXIT];
			for (int from = 0; from < Section.EXIT; from++) {
				stays[from] += present[from];
				double[] row = moves.row(kind, Section.of(from));
				for (int to = 0; to < Section.EXIT; to++) {
					next[to] += present[from] * row[to];
				}
			}
			present = next;
		}
		return stays;
	}

	/** Stays in a section of one visit. */
	double stays(ShopperKind kind, Section section) {
		return this.byKind[kind.ordinal()][section.ordinal()];
	}

	/** Stays of one visit, over all kinds. */
	double perVisit(ShopperMix mix) {
		double sum = 0;
		for (ShopperKind kind : ShopperKind.values()) {
			for (Section section : Section.values()) {
				sum += mix.share(kind) * stays(kind, section);
			}
		}
		return sum;
	}

}
