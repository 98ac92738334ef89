package dev.footfall.ledger;

import java.time.ZoneId;

/**
 * Tells by which clock a store's hours and days are counted.
 */
@FunctionalInterface
public interface StoreZones {

	ZoneId of(String store);

}
