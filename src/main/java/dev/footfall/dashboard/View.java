package dev.footfall.dashboard;

import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.StoreProperties;
import dev.footfall.metrics.Window;

import java.util.Arrays;
import java.util.Set;

/**
 * What a page looks at.
 *
 * @param store the shop
 * @param window the window
 */
record View(String store, Window window) {

	/**
	 * The view that request parameters name.
	 * @throws UnknownChoiceException when there is no such store or window
	 */
	static View of(String store, String window, MetricsHub hub, StoreProperties defaults) {
		return new View(store(store, hub, defaults), window(window));
	}

	private static String store(String store, MetricsHub hub, StoreProperties defaults) {
		if (store == null || store.isEmpty()) {
			return defaults.id();
		}
		Set<String> stores = hub.stores();
		if (!stores.contains(store)) {
			throw new UnknownChoiceException("store", stores);
		}
		return store;
	}

	private static Window window(String window) {
		return Window.labelled(window)
			.orElseThrow(() -> new UnknownChoiceException("window",
					Arrays.stream(Window.values()).map(Window::label).toList()));
	}

	/** What is true now. */
	MetricsSnapshot snapshot(MetricsHub hub) {
		return hub.snapshot(this.store, this.window).orElseThrow(StartingUpException::new);
	}

}
