package dev.footfall.ledger;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept one by one, whatever sensors send. What is beyond counts as "other",
 * so that sums stay exact.
 *
 * @param areas areas of all stores
 * @param customers customers who have not expired
 * @param stores stores
 */
@Validated
@ConfigurationProperties("footfall.limits")
public record LimitProperties(@DefaultValue("10000") @Min(1) int areas, @DefaultValue("1000000") @Min(1) int customers,
		@DefaultValue("1000") @Min(1) int stores) {

	/** The defaults. */
	static final LimitProperties DEFAULTS = new LimitProperties(10_000, 1_000_000, 1_000);

}
