package dev.footfall.summary;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * One area of one store, named as its sensors name it.
 *
 * @param store the shop
 * @param location the area as it was sent, trimmed
 */
public record Area(String store, String location) implements Serializable {

	/**
	 * Stands for the areas of a store beyond a cap, and as a store for the stores beyond
	 * one.
	 */
	public static final String OTHER = "(other)";

	/** By store, then by location. */
	public static final Comparator<Area> BY_NAME = Comparator.comparing(Area::store).thenComparing(Area::location);

	public Area {
		Objects.requireNonNull(store, "store");
		Objects.requireNonNull(location, "location");
	}

}
