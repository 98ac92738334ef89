package dev.footfall.summary;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds what is kept by store and name through the parser's hints. Readings come in a row
 * from one store, so the last one is at hand.
 *
 * @param <V> what is kept
 */
final class ByStore<V> {

	private final Map<String, ByHint<V>> stores = new HashMap<>(2);

	private String lastStore;

	private ByHint<V> last;

	/** What is kept of a store. */
	ByHint<V> of(String store) {
		if (!store.equals(this.lastStore)) {
			this.last = this.stores.computeIfAbsent(store, (key) -> new ByHint<>());
			this.lastStore = store;
		}
		return this.last;
	}

}
