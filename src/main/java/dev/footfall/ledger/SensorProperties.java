package dev.footfall.ledger;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is known of sensors.
 *
 * @param max sensors of all stores that are known one by one; of those beyond, only the
 * readings and heartbeats are counted
 * @param silentAfter how long after its last sign of life a sensor is silent; heartbeats
 * should come several times as often
 * @param keepMinutes how long after it was last written an hour of heard minutes is kept;
 * a week, as for the minutes of areas
 * @param forgetAfter how long after anything came from it a sensor is forgotten; a month,
 * so that one that broke is not overlooked
 */
@Validated
@ConfigurationProperties("footfall.sensors")
public record SensorProperties(@DefaultValue("100000") @Min(1) int max,
		@DefaultValue("15m") @DurationMin(minutes = 1) Duration silentAfter,
		@DefaultValue("7d") @DurationMin(days = 2) Duration keepMinutes,
		@DefaultValue("30d") @DurationMin(days = 2) Duration forgetAfter) {
}
