package dev.footfall.simulator;

/**
 * How long stays last, in milliseconds, without queue and crowds.
 */
final class DwellTimes {

	/** No stay but the one at the checkout is longer. */
	static final double CAP_SECONDS = 3_600;

	private static final double TILL_SECONDS = 38;

	private static final double ITEM_SECONDS = 2.9;

	private static final int STEPS = 4_000;

	private static final double TAIL = 8;

	private DwellTimes() {
	}

	/**
	 * Draw a stay.
	 * @param factor makes it longer, before it is capped
	 */
	static long draw(ShopperKind kind, Section section, double factor, Dice dice) {
		double seconds = (section == Section.CHECKOUT) ? service(kind, dice)
				: Math.min(CAP_SECONDS, dice.logNormal(median(kind, section) * factor, section.sigma));
		return millis(seconds);
	}

	private static long millis(double seconds) {
		return Math.max(1, Math.round(seconds * 1000));
	}

	private static double service(ShopperKind kind, Dice dice) {
		return TILL_SECONDS + ITEM_SECONDS * dice.logNormal(kind.items, ShopperKind.ITEMS_SIGMA);
	}

	private static double median(ShopperKind kind, Section section) {
		return section.medianSeconds * (section.isShopping() ? kind.dwellFactor : 1);
	}

	/**
	 * Draw the stay of somebody who is found there at a random moment: long stays are
	 * found more often, in proportion to their length. A log-normal weighted by its own
	 * value is the same log-normal with the median moved up by exp(σ²).
	 */
	static long drawFound(ShopperKind kind, Section section, Dice dice) {
		if (section == Section.CHECKOUT) {
			return millis(service(kind, dice));
		}
		double moved = median(kind, section) * StrictMath.exp(section.sigma * section.sigma);
		double seconds = dice.logNormal(moved, section.sigma);
		while (seconds > CAP_SECONDS && !dice.happens(CAP_SECONDS / seconds)) {
			seconds = dice.logNormal(moved, section.sigma);
		}
		return millis(Math.min(CAP_SECONDS, seconds));
	}

	/** The mean of {@link #draw}, seconds, by integration over the normal density. */
	static double meanSeconds(ShopperKind kind, Section section) {
		if (section == Section.CHECKOUT) {
			double sigma = ShopperKind.ITEMS_SIGMA;
			return TILL_SECONDS + ITEM_SECONDS * kind.items * StrictMath.exp(sigma * sigma / 2);
		}
		double sum = 0;
		double weights = 0;
		for (int i = 0; i <= STEPS; i++) {
			double z = -TAIL + 2 * TAIL * i / STEPS;
			double density = StrictMath.exp(-z * z / 2);
			weights += density;
			sum += density * Math.min(CAP_SECONDS, median(kind, section) * StrictMath.exp(section.sigma * z));
		}
		return sum / weights;
	}

}
