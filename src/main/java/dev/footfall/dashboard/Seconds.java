package dev.footfall.dashboard;

import java.math.BigDecimal;

/**
 * Milliseconds as the API writes them.
 */
final class Seconds {

	private Seconds() {
	}

	/** Seconds with at most three decimals, exactly. */
	static BigDecimal of(long millis) {
		return BigDecimal.valueOf(millis, 3).stripTrailingZeros();
	}

}
