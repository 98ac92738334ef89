package dev.footfall.metrics.store;

import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.footfall.summary.AreaProfile;

/**
 * A layout that was read and found good.
 *
 * @param id the store
 * @param name what people call it, or null
 * @param zone its time zone, or null
 * @param hours when it is open; null for always
 * @param areas its areas
 * @param document all of it, for the page; not to be changed
 */
record StoreLayout(String id, String name, ZoneId zone, OpeningHours hours, List<AreaProfile> areas,
		ObjectNode document) {

	StoreLayout {
		areas = List.copyOf(areas);
	}

}
