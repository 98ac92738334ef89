package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Decides at one moment which sensors are silent: those that said nothing for a while,
 * although their store is open, or others of their area are heard. In a closed store
 * where all is quiet nobody misses them.
 */
final class Silence {

	private final Instant now;

	private final long heardAfterMillis;

	private final OpenMinutes openMinutes;

	private final Function<String, Iterable<SensorState>> sensors;

	/** When any sensor of an area was heard last, by store and area. */
	private final Map<String, Map<String, Long>> lastHeard = new HashMap<>();

	private final Map<String, Boolean> open = new HashMap<>();

	Silence(Instant now, Duration after, OpenMinutes openMinutes, Function<String, Iterable<SensorState>> sensors) {
		this.now = now;
		this.heardAfterMillis = now.minus(after).toEpochMilli();
		this.openMinutes = openMinutes;
		this.sensors = sensors;
	}

	boolean isSilent(SensorState sensor) {
		return sensor.lastHeardMillis() <= this.heardAfterMillis
				&& (isOpen(sensor.id().store()) || areOthersHeard(sensor));
	}

	private boolean isOpen(String store) {
		return this.open.computeIfAbsent(store, (key) -> this.openMinutes.isOpen(key, this.now));
	}

	private boolean areOthersHeard(SensorState sensor) {
		Long last = this.lastHeard.computeIfAbsent(sensor.id().store(), this::lastHeardByArea).get(sensor.location());
		return last != null && last > this.heardAfterMillis;
	}

	private Map<String, Long> lastHeardByArea(String store) {
		Map<String, Long> byArea = new HashMap<>();
		this.sensors.apply(store).forEach((sensor) -> {
			if (sensor.location() != null) {
				byArea.merge(sensor.location(), sensor.lastHeardMillis(), Math::max);
			}
		});
		return byArea;
	}

}
