package dev.footfall.simulator;

/**
 * Why a customer came. Shares and factors as published with issue 4.
 */
enum ShopperKind {

	QUICK(1.0, 1.5, 2.5), FILL_IN(1.5, .8, 6), STOCK_UP(2.0, .5, 15);

	static final double ITEMS_SIGMA = .6;

	private static final ShopperKind[] ALL = values();

	/** Stays in the shopping sections are longer by this factor. */
	final double dwellFactor;

	/** Going to the checkout or out is likelier by this factor. */
	final double leaveFactor;

	/** Median size of the basket; log-normal. */
	final double items;

	ShopperKind(double dwellFactor, double leaveFactor, double items) {
		this.dwellFactor = dwellFactor;
		this.leaveFactor = leaveFactor;
		this.items = items;
	}

	static ShopperKind of(int ordinal) {
		return ALL[ordinal];
	}

}
