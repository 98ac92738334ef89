package dev.footfall.metrics;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How metrics are counted.
 *
 * @param allowedLateness how long after its event time a reading may reach Kafka before
 * it counts as late; an hour, because sensors buffer while their network is away. Late
 * readings are counted all the same
 */
@Validated
@ConfigurationProperties("footfall.metrics")
public record MetricsProperties(@DefaultValue("1h") @DurationMin(millis = 0) Duration allowedLateness) {
}
