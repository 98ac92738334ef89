package dev.footfall.metrics.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.footfall.summary.AreaKind;
import dev.footfall.summary.AreaProfile;

/**
 * One shop.
 *
 * @param id the name in readings
 * @param name what people call it
 * @param zone its time zone
 * @param hours when it is open
 * @param areas the areas of its floor plan; none without a plan
 * @param layout its floor plan as JSON, for the page
 */
public record Store(String id, String name, ZoneId zone, OpeningHours hours, List<AreaProfile> areas, String layout) {

	public Store {
		areas = List.copyOf(areas);
	}

	/** Whether it has a floor plan. */
	public boolean hasPlan() {
		return !this.areas.isEmpty();
	}

	/** The ids of its areas. */
	public Set<String> areaIds() {
		return this.areas.stream().map(AreaProfile::id).collect(Collectors.toUnmodifiableSet());
	}

	/** The ids of its checkout areas. */
	public Set<String> checkouts() {
		return this.areas.stream()
			.filter((area) -> area.kind() == AreaKind.CHECKOUT)
			.map(AreaProfile::id)
			.collect(Collectors.toUnmodifiableSet());
	}

}
