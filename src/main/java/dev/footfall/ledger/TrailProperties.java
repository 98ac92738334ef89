package dev.footfall.ledger;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How customers go through a store.
 *
 * @param kept trails that are kept in memory, so that they need not be read before they
 * are written; those of more customers than come in a few minutes are of no use
 * @param maxPairs pairs of areas, of all stores, between which customers are counted one
 * by one; as many as a hundred areas have. What goes between further pairs is counted for
 * the area they leave alone
 */
@Validated
@ConfigurationProperties("footfall.trails")
public record TrailProperties(@DefaultValue("50000") @Min(1) int kept, @DefaultValue("10000") @Min(1) int maxPairs) {
}
