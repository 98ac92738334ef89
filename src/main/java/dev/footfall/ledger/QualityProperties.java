package dev.footfall.ledger;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the quality of records is kept.
 *
 * @param keepMinutes how long after it was last written a minute is kept; a week, as for
 * the minutes of areas
 */
@Validated
@ConfigurationProperties("footfall.quality")
public record QualityProperties(@DefaultValue("7d") @DurationMin(hours = 1) Duration keepMinutes) {
}
