package dev.footfall.ledger;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How customers are kept.
 *
 * @param customerRetention how long, counted from when their last reading was received,
 * so that a replayed file is not erased at once; what they did stays in the totals of
 * areas. Not under the half hour after which a visit is over
 * @param pseudonym whether customers' ids are replaced by a keyed hash before anything is
 * kept, with another key every day
 */
@Validated
@ConfigurationProperties("footfall.privacy")
public record PrivacyProperties(@DefaultValue("24h") @NotNull @DurationMin(minutes = 30) Duration customerRetention,
		@DefaultValue("false") boolean pseudonym) {

	/** The defaults. */
	static final PrivacyProperties DEFAULTS = new PrivacyProperties(Duration.ofHours(24), false);

}
