package dev.footfall.metrics;

/**
 * Names the version of the metrics' definitions, which every answer and export of the
 * history states. It changes whenever a number would come out differently from the same
 * readings.
 */
public final class DefinitionsVersion {

	public static final String CURRENT = "1";

	private DefinitionsVersion() {
	}

}
