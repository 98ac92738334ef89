package dev.footfall.metrics.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a window is compared with.
 */
public enum Baseline {

	/** The time before: as many minutes, or the same elapsed minutes of yesterday. */
	PREVIOUS,

	/** The mean of the same time of up to four weeks ago. */
	USUAL;

	/** The name in the API. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The baseline of that name. */
	public static Optional<Baseline> labelled(String label) {
		return Arrays.stream(values()).filter((baseline) -> baseline.label().equals(label)).findFirst();
	}

	public static List<String> labels() {
		return Arrays.stream(values()).map(Baseline::label).toList();
	}

}
