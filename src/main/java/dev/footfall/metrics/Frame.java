package dev.footfall.metrics;

import java.time.Duration;

/**
 * What the visits of a store are measured against, whatever the area.
 *
 * @param length how long the time is; null when it has no beginning
 * @param hasCheckout whether customers of the store can reach a checkout
 */
public record Frame(Duration length, boolean hasCheckout) {
}
