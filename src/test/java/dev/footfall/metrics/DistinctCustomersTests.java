package dev.footfall.metrics;

import org.junit.jupiter.api.Test;

import dev.footfall.summary.Tallies;
import dev.footfall.summary.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class DistinctCustomersTests {

	/** "257 customers, between 258 and 277", said an area with some hundred visits. */
	@Test
	void neverLiesOutsideItsOwnBounds() {
		for (int shop = 0; shop < 30; shop++) {
			Tally tally = new Tally();
			for (int visit = 0; visit < 400; visit++) {
				tally.add(Tallies.visit(1, 1000, "shop-%d-customer-%d".formatted(shop, visit)));
				DistinctCustomers customers = DistinctCustomers.of(tally.customers());

				assertThat(customers.estimate()).as("visit %d to shop %d", visit, shop)
					.isBetween(customers.low(), customers.high());
			}
		}
	}

}
