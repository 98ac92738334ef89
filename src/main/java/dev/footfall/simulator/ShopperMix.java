package dev.footfall.simulator;

/**
 * Shares of the kinds of shoppers.
 */
final class ShopperMix {

	/** As published. */
	static final ShopperMix USUAL = new ShopperMix(.45, .35, .20);

	/** At lunch time: somebody fetches a sandwich, nobody fills the larder. */
	static final ShopperMix RUSH = new ShopperMix(.70, .25, .05);

	private final double[] shares;

	private final double[] cumulative;

	private ShopperMix(double... shares) {
		this.shares = shares;
		this.cumulative = Dice.cumulative(shares);
	}

	double share(ShopperKind kind) {
		return this.shares[kind.ordinal()];
	}

	ShopperKind draw(Dice dice) {
		return ShopperKind.of(dice.pick(this.cumulative));
	}

}
