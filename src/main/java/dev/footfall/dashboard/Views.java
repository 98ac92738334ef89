package dev.footfall.dashboard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import dev.footfall.metrics.Coverage;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.SensorBoard;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.store.Stores;

/**
 * Turns what was asked for into a view, and a view into what is true now.
 */
@Component
final class Views {

	private final MetricsHub hub;

	private final Stores stores;

	private final SensorBoard sensors;

	Views(MetricsHub hub, Stores stores, SensorBoard sensors) {
		this.hub = hub;
		this.stores = stores;
		this.sensors = sensors;
	}

	/**
	 * The view that request parameters name.
	 * @throws UnknownChoiceException when there is no such store, window or group
	 */
	View of(String store, String window, String group) {
		return new View(store(store), window(window), group(group));
	}

	private String store(String store) {
		return (store == null || store.isEmpty()) ? this.stores.defaultStore().id() : known(store);
	}

	/**
	 * A store that was described or heard from.
	 * @throws UnknownChoiceException when it is neither
	 */
	String known(String store) {
		Set<String> known = stores();
		if (!known.contains(store)) {
			throw new UnknownChoiceException("store", known);
		}
		return store;
	}

	/** The stores that can be asked for: those described, and those heard from. */
	Set<String> stores() {
		Set<String> known = new TreeSet<>(this.hub.stores());
		known.addAll(this.stores.described());
		known.addAll(this.sensors.stores());
		return known;
	}

	private static Window window(String window) {
		return Window.labelled(window)
			.orElseThrow(() -> new UnknownChoiceException("window",
					Arrays.stream(Window.values()).map(Window::label).toList()));
	}

	private static Group group(String group) {
		return Group.labelled(group).orElseThrow(() -> new UnknownChoiceException("group", Group.labels()));
	}

	/**
	 * What is true now; empty before the Ledger has been read. An area of the layout that
	 * has sensors is there even if nobody ever came.
	 */
	Optional<Picture> picture(View view) {
		if (!this.hub.isReady()) {
			return Optional.empty();
		}
		Map<String, Coverage> coverage = coverage(view);
		Set<String> expected = (view.group() == Group.AREA) ? watchedAreas(view, coverage) : Set.of();
		return this.hub.snapshot(view.store(), view.window(), grouping(view), expected)
			.map((snapshot) -> new Picture(snapshot, coverage));
	}

	private Map<String, Coverage> coverage(View view) {
		UnaryOperator<String> group = grouping(view);
		Map<String, Coverage> coverage = new HashMap<>();
		this.sensors.coverage(view.store(), view.window(), this.hub.now(), this.stores.zone(view.store()))
			.forEach((location, one) -> coverage.merge(group.apply(location), one, Coverage::plus));
		return coverage;
	}

	private Set<String> watchedAreas(View view, Map<String, Coverage> coverage) {
		Set<String> areas = new HashSet<>(this.stores.find(view.store()).areaIds());
		areas.retainAll(coverage.keySet());
		return areas;
	}

	/**
	 * What is true now.
	 * @throws StartingUpException before the Ledger has been read
	 */
	Picture now(View view) {
		return picture(view).orElseThrow(StartingUpException::new);
	}

	/** Names what a location belongs to in this view. */
	UnaryOperator<String> grouping(View view) {
		return switch (view.group()) {
			case LOCATION -> UnaryOperator.identity();
			case AREA -> this.stores.grouping(view.store());
		};
	}

}
