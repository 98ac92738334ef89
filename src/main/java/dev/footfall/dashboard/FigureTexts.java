package dev.footfall.dashboard;

import java.text.NumberFormat;
import java.util.Locale;

import dev.footfall.metrics.suggestion.Rule.Unit;

/**
 * Figures as the reader writes them.
 */
final class FigureTexts {

	private static final double SMALL_SHARE = 0.1;

	private static final double SECONDS_IN_FULL = 100;

	private final Catalogue catalogue;

	FigureTexts(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	String format(Unit unit, double value) {
		return switch (unit) {
			case SHARE -> share(value);
			case SECONDS -> dwell(value);
			case CUSTOMERS, VISITS -> decimal(value);
		};
	}

	String whole(long value) {
		return NumberFormat.getIntegerInstance(locale()).format(value);
	}

	/** At most one decimal. */
	String decimal(double value) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits(1);
		return format.format(value);
	}

	/** How many times one figure is the other; a hundredth must not read as nothing. */
	String ratio(double value) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits((value < SMALL_SHARE) ? 3 : 1);
		return format.format(value);
	}

	/** In percent, with a decimal where it is small. */
	String share(double value) {
		NumberFormat format = NumberFormat.getPercentInstance(locale());
		format.setMaximumFractionDigits((value < SMALL_SHARE) ? 1 : 0);
		return format.format(value);
	}

	private String dwell(double seconds) {
		return (seconds < SECONDS_IN_FULL) ? this.catalogue.text("ui.unit.second", decimal(seconds))
				: this.catalogue.text("ui.unit.minute", decimal(seconds / 60));
	}

	private Locale locale() {
		return this.catalogue.locale();
	}

}
