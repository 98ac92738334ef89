package dev.footfall.summary;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * One sensor of one store.
 *
 * @param store the shop
 * @param sensor the sensor's name, as it was sent
 */
public record SensorId(String store, String sensor) implements Serializable, Comparable<SensorId> {

	private static final Comparator<SensorId> BY_NAME = Comparator.comparing(SensorId::store)
		.thenComparing(SensorId::sensor);

	public SensorId {
		Objects.requireNonNull(store, "store");
		Objects.requireNonNull(sensor, "sensor");
	}

	@Override
	public int compareTo(SensorId other) {
		return BY_NAME.compare(this, other);
	}

}
