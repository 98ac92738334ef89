package dev.footfall.summary;

import java.util.Arrays;

import dev.footfall.reading.Hint;

/**
 * Finds what is kept by name through the parser's hints: one comparison of references
 * instead of a walk through memory that costs more than reading the record. It may
 * forget; what it finds is always right.
 *
 * @param <V> what is kept
 */
final class ByHint<V> {

	private String[] names = {};

	private Object[] values = {};

	/** What was kept under this hint for this very text, or null. */
	@SuppressWarnings("unchecked")
	V find(int hint, String name) {
		return (hint >= 0 && hint < this.names.length && this.names[hint] == name) ? (V) this.values[hint] : null;
	}

	void keep(int hint, String name, V value) {
		if (hint == Hint.NONE) {
			return;
		}
		if (hint >= this.names.length) {
			int length = Math.max(hint + 1, 2 * this.names.length);
			this.names = Arrays.copyOf(this.names, length);
			this.values = Arrays.copyOf(this.values, length);
		}
		this.names[hint] = name;
		this.values[hint] = value;
	}

}
