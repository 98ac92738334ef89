package dev.footfall.metrics;

import java.util.Locale;

/**
 * What one number of the API means; the words are in the message catalogues, under
 * {@link #key()}.
 *
 * @param subject whose number it is
 * @param name the field of the API
 * @param unit what it counts
 * @param scope which readings it is taken from
 * @param error how far it may be from the true one
 * @param source where the definition is from; null where it is Footfall's own
 * @param servedBy which request answers it; null while none does
 */
public record MetricDefinition(Subject subject, String name, Unit unit, Scope scope, MetricError error, String source,
		String servedBy) {

	/** Where its title, formula and denominator stand in the catalogues. */
	public String key() {
		return "definition." + label(this.subject) + "." + this.name;
	}

	/** The name of a choice in the API and in the catalogues. */
	public static String label(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whose number it is. A store has those of an area, over all its areas; an answer has
	 * those of its window, or of each of its points.
	 */
	public enum Subject {

		AREA, ANSWER, CUSTOMER, FLOW

	}

	/** What it counts. */
	public enum Unit {

		VISITS, CUSTOMERS, SECONDS, RATIO, RANK, TRANSITIONS, SENSORS, INSTANT

	}

	/** Which readings it is taken from. */
	public enum Scope {

		/** Those whose event time lies in the window. */
		WINDOW,

		/** The time that customers spent in the window, whenever they came. */
		OVERLAP,

		/** Transitions whose second visit lies in the window. */
		ARRIVAL,

		/** Minutes of the window that are over. */
		MINUTES,

		/** The moment of the answer. */
		NOW,

		/** All readings. */
		ALL_TIME

	}

}
