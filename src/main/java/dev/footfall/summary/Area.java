package dev.footfall.summary;

import java.io.Serializable;
import java.util.Objects;

/**
 * One area of one store, named as its sensors name it.
 *
 * @param store the shop
 * @param location the area as it was sent, trimmed
 */
public record Area(String store, String location) implements Serializable {

	public Area {
		Objects.requireNonNull(store, "store");
		Objects.requireNonNull(location, "location");
	}

}
