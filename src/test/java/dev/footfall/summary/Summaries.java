package dev.footfall.summary;

/**
 * Summaries for the tests of other packages.
 */
public final class Summaries {

	private Summaries() {
	}

	/** What arrives at the driver. */
	public static Summary travel(Summary summary) {
		return Records.copy(summary);
	}

}
