package dev.footfall.summary;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The areas of every store that has a layout, found by the location that a sensor sends.
 * Immutable; travels to executors, where the fold takes the thresholds in force from it.
 * <p>
 * A look-up normalises the location, which takes about a tenth of a microsecond: look up
 * once per area of a batch, not once per reading.
 */
public final class AreaProfiles implements Serializable {

	/** No store has a layout. */
	public static final AreaProfiles NONE = new AreaProfiles(Map.of());

	private final HashMap<String, HashMap<String, AreaProfile>> stores = new HashMap<>();

	/**
	 * Index areas by id and alias.
	 * @param areas the areas of each store
	 */
	public AreaProfiles(Map<String, ? extends Collection<AreaProfile>> areas) {
		areas.forEach((store, profiles) -> {
			if (!profiles.isEmpty()) {
				this.stores.put(store, byKey(profiles));
			}
		});
	}

	private static HashMap<String, AreaProfile> byKey(Collection<AreaProfile> areas) {
		HashMap<String, AreaProfile> index = new HashMap<>();
		areas.forEach((area) -> area.aliases().forEach((alias) -> index.put(LocationKey.of(alias), area)));
		areas.forEach((area) -> index.put(LocationKey.of(area.id()), area));
		return index;
	}

	/** The area that a location of a store belongs to, if the store's layout knows it. */
	public Optional<AreaProfile> find(String store, String location) {
		return Optional.ofNullable(profile(store, location));
	}

	private AreaProfile profile(String store, String location) {
		Map<String, AreaProfile> areas = this.stores.get(store);
		return (areas != null) ? areas.get(LocationKey.of(location)) : null;
	}

	/** The name of its area; the location itself where the layout does not know it. */
	public String areaOf(String store, String location) {
		AreaProfile area = profile(store, location);
		return (area != null) ? area.id() : location;
	}

	/** From this dwell on, a visit to the location counts as engaged, milliseconds. */
	public long engagementMillis(String store, String location) {
		AreaProfile area = profile(store, location);
		return (area != null) ? area.engagementMillis() : AreaKind.OTHER.engagement().toMillis();
	}

	/** What the location is for. */
	public AreaKind kind(String store, String location) {
		AreaProfile area = profile(store, location);
		return (area != null) ? area.kind() : AreaKind.OTHER;
	}

	/** Whether a store has a checkout. */
	public boolean hasCheckout(String store) {
		return this.stores.getOrDefault(store, new HashMap<>())
			.values()
			.stream()
			.anyMatch((area) -> area.kind() == AreaKind.CHECKOUT);
	}

	@Override
	public boolean equals(Object obj) {
		return obj instanceof AreaProfiles other && this.stores.equals(other.stores);
	}

	@Override
	public int hashCode() {
		return this.stores.hashCode();
	}

	@Override
	public String toString() {
		return this.stores.toString();
	}

}
