package dev.footfall.dashboard;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.store.Stores;

/**
 * Turns what was asked for into a view, and a view into what is true now.
 */
@Component
final class Views {

	private final MetricsHub hub;

	private final Stores stores;

	Views(MetricsHub hub, Stores stores) {
		this.hub = hub;
		this.stores = stores;
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

	/** What is true now; empty before the Ledger has been read. */
	Optional<MetricsSnapshot> snapshot(View view) {
		return this.hub.snapshot(view.store(), view.window(), grouping(view));
	}

	/**
	 * What is true now.
	 * @throws StartingUpException before the Ledger has been read
	 */
	MetricsSnapshot now(View view) {
		return snapshot(view).orElseThrow(StartingUpException::new);
	}

	/** Names what a location belongs to in this view. */
	UnaryOperator<String> grouping(View view) {
		return switch (view.group()) {
			case LOCATION -> UnaryOperator.identity();
			case AREA -> this.stores.grouping(view.store());
		};
	}

}
