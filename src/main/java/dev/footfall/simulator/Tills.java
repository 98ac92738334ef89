package dev.footfall.simulator;

/**
 * One queue before several tills, first in, first out.
 */
final class Tills {

	/** When each till has served all who stand before it. */
	private final long[] freeMillis;

	/**
	 * @param tills how many; 0 for as many as it takes, so that nobody waits
	 */
	Tills(int tills) {
		this.freeMillis = new long[tills];
	}

	/** When a customer who comes now has been served. */
	long served(long now, long serviceMillis) {
		if (this.freeMillis.length == 0) {
			return now + serviceMillis;
		}
		int first = 0;
		for (int i = 1; i < this.freeMillis.length; i++) {
			if (this.freeMillis[i] < this.freeMillis[first]) {
				first = i;
			}
		}
		this.freeMillis[first] = Math.max(now, this.freeMillis[first]) + serviceMillis;
		return this.freeMillis[first];
	}

}
