package dev.footfall.simulator;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * Whether a retail analyst would believe the shop: 60,000 customers without queue and
 * crowds against the figures published with issue 4, each within 3 %. The means are also
 * calculated, without drawing anything.
 */
class AcceptanceTests {

	private static final Logger logger = LoggerFactory.getLogger(AcceptanceTests.class);

	private static final int CUSTOMERS = 60_000;

	private static final long FIRST_CUSTOMER = 100_000;

	private static final double TOLERANCE_PERCENT = 3;

	private static final long[] visitMillis = new long[CUSTOMERS];

	private static final boolean[][] reached = new boolean[Section.EXIT][CUSTOMERS];

	private static long stays;

	@BeforeAll
	static void walk() {
		Shop shop = Plans.plainShop(2025);
		Emission stay = new Emission();
		long customer = 0;
		// By the time somebody comes days later, all of the first ones have left.
		while (customer < CUSTOMERS + 10_000) {
			shop.take(stay);
			customer = stay.customer - FIRST_CUSTOMER;
			if (customer < CUSTOMERS) {
				note((int) customer, stay);
			}
		}
	}

	private static void note(int customer, Emission stay) {
		visitMillis[customer] += stay.dwellMillis;
		stays++;
		for (FloorArea area : FloorArea.values()) {
			if (area.location == stay.location) {
				reached[area.section.ordinal()][customer] = true;
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "mean visit min, 24.8", "median visit min, 13.4", "p90 visit min, 60", "stays a visit, 5.7",
			"share under 5 min, .21", "reaching aisles, .83", "reaching clothing, .51", "reaching electronics, .44",
			"reaching checkout, .87" })
	void isAsPublished(String figure, double published) {
		double simulated = simulated(figure);

		logger.info("{}: {} published, {} simulated", figure, published, String.format(Locale.ROOT, "%.3f", simulated));
		assertThat(simulated).isCloseTo(published, withinPercentage(TOLERANCE_PERCENT));
	}

	private static double simulated(String figure) {
		long[] sorted = visitMillis.clone();
		Arrays.sort(sorted);
		return switch (figure) {
			case "mean visit min" -> minutes(Arrays.stream(sorted).average().orElseThrow());
			case "median visit min" -> minutes(sorted[CUSTOMERS / 2]);
			case "p90 visit min" -> minutes(sorted[CUSTOMERS * 9 / 10]);
			case "stays a visit" -> (double) stays / CUSTOMERS;
			case "share under 5 min" ->
				(double) Arrays.stream(sorted).filter((millis) -> minutes(millis) < 5).count() / CUSTOMERS;
			default -> share(Section.valueOf(figure.substring("reaching ".length()).toUpperCase(Locale.ROOT)));
		};
	}

	private static double minutes(double millis) {
		return millis / 60_000;
	}

	private static double share(Section section) {
		int count = 0;
		for (boolean customer : reached[section.ordinal()]) {
			count += customer ? 1 : 0;
		}
		return (double) count / CUSTOMERS;
	}

	@Test
	void agreesWithTheChainsFundamentalMatrix() {
		ExpectedStays expected = new ExpectedStays(new Moves());
		double seconds = 0;
		for (ShopperKind kind : ShopperKind.values()) {
			for (Section section : Section.values()) {
				seconds += ShopperMix.USUAL.share(kind) * expected.stays(kind, section)
						* DwellTimes.meanSeconds(kind, section);
			}
		}

		logger.info("calculated: {} stays a visit, mean visit {} min",
				String.format(Locale.ROOT, "%.3f", expected.perVisit(ShopperMix.USUAL)),
				String.format(Locale.ROOT, "%.3f", seconds / 60));
		assertThat(simulated("stays a visit")).isCloseTo(expected.perVisit(ShopperMix.USUAL), withinPercentage(1));
		assertThat(simulated("mean visit min")).isCloseTo(seconds / 60, withinPercentage(1.5));
	}

}
