package dev.footfall.reference;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares answers with what they should be, number by number: counts, sums, texts and
 * instants are equal; quantiles and distinct customers are within the errors that are
 * stated; quotients are equal but for the last digits of a double.
 */
final class Agreement {

	private static final double QUANTILE_ERROR = 1.0 / 128;

	/** Three relative standard errors: chance exceeds them once in 370 times. */
	private static final double DISTINCT_ERROR = 3 * 0.023;

	private static final double LAST_DIGITS = 1e-12;

	/** So many customers a sketch knows one by one. */
	private static final long KNOWN = 192;

	private long distinct;

	private long outOfBounds;

	private long everybody = Long.MAX_VALUE;

	/** So many customers ever came to any shop. */
	void know(long customers) {
		this.everybody = customers;
	}

	/** Both have the same fields with values that agree, except for those left out. */
	void check(String place, JsonNode expected, JsonNode actual, String... leftOut) {
		Set<String> names = new TreeSet<>();
		actual.fieldNames().forEachRemaining(names::add);
		names.removeAll(Set.of(leftOut));
		Set<String> wanted = new TreeSet<>();
		expected.fieldNames().forEachRemaining(wanted::add);
		assertThat(names).as(place).isEqualTo(wanted);
		wanted.forEach((name) -> compare(place + "/" + name, name, expected.get(name), actual.get(name),
				expected.path("unique_customers")));
	}

	/**
	 * @param customers how many there truly were; of lists, a list
	 */
	private void compare(String place, String name, JsonNode expected, JsonNode actual, JsonNode customers) {
		if (expected.isObject() && actual.isObject()) {
			String[] leftOut = expected.has("visits") && !name.equals("values") && actual.has("unique_customers_bounds")
					? new String[] { "unique_customers_bounds" } : new String[0];
			checkBounds(expected, actual);
			check(place, expected, actual, leftOut);
		}
		else if (expected.isArray() && actual.isArray()) {
			assertThat(actual.size()).as(place).isEqualTo(expected.size());
			for (int i = 0; i < expected.size(); i++) {
				compare(place + "/" + i, name, expected.get(i), actual.get(i),
						customers.isArray() ? customers.path(i) : customers);
			}
		}
		else if (expected.isNumber() && actual.isNumber()) {
			assertThat(Math.abs(actual.doubleValue() - expected.doubleValue()))
				.as("%s: %s instead of %s", place, actual, expected)
				.isLessThanOrEqualTo(Math.abs(expected.doubleValue()) * error(name, customers));
			if (expected.isIntegralNumber() && error(name, customers) == LAST_DIGITS || expected.isBigDecimal()) {
				assertThat(actual.decimalValue()).as(place).isEqualByComparingTo(expected.decimalValue());
			}
		}
		else {
			assertThat(actual).as(place).isEqualTo(expected);
		}
	}

	/**
	 * Few customers are counted exactly, and so are those of them who reached a checkout;
	 * the visit rate is measured against a store, which has no more than ever came. Means
	 * of several counts say nothing of how many customers there were.
	 */
	private double error(String name, JsonNode customers) {
		boolean fewEver = this.everybody <= KNOWN;
		boolean few = fewEver || (customers.isIntegralNumber() && customers.longValue() <= KNOWN);
		return switch (name) {
			case "dwell_p50", "dwell_p90", "dwell_p95", "median_gap" -> QUANTILE_ERROR;
			case "unique_customers" -> few ? LAST_DIGITS : DISTINCT_ERROR;
			case "reached_checkout" -> few ? LAST_DIGITS : DISTINCT_ERROR * Math.sqrt(2);
			case "visit_rate" -> fewEver ? LAST_DIGITS : DISTINCT_ERROR * Math.sqrt(2);
			default -> LAST_DIGITS;
		};
	}

	private void checkBounds(JsonNode expected, JsonNode actual) {
		if (actual.has("unique_customers_bounds")) {
			long low = actual.get("unique_customers_bounds").get(0).longValue();
			long high = actual.get("unique_customers_bounds").get(1).longValue();
			long truth = expected.get("unique_customers").longValue();
			assertThat(actual.get("unique_customers").longValue()).isBetween(low, high);
			this.distinct++;
			this.outOfBounds += (truth < low || truth > high) ? 1 : 0;
		}
	}

	/** Both together. */
	Agreement plus(Agreement other) {
		Agreement sum = new Agreement();
		sum.distinct = this.distinct + other.distinct;
		sum.outOfBounds = this.outOfBounds + other.outOfBounds;
		return sum;
	}

	/** The bounds promise to hold the true number 19 times in 20. */
	void assertThatBoundsHold() {
		assertThat(this.distinct).isPositive();
		assertThat((double) this.outOfBounds / this.distinct).as("%d of %d", this.outOfBounds, this.distinct)
			.isLessThanOrEqualTo(0.05);
	}

}
