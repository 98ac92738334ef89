package dev.footfall.ledger;

/**
 * Two areas in one number.
 */
final class FlowPair {

	private FlowPair() {
	}

	static long of(int origin, int destination) {
		return (long) origin << Integer.SIZE | destination;
	}

	static int origin(long pair) {
		return (int) (pair >>> Integer.SIZE);
	}

	static int destination(long pair) {
		return (int) pair;
	}

}
