package dev.footfall.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was used last of something large, at most so many; nobody else writes it while
 * this instance owns the Ledger. Nothing goes before {@link #trim()}.
 *
 * @param <K> names it
 * @param <V> what it is
 */
final class Recent<K, V> {

	private final int most;

	private final ToIntFunction<V> weight;

	private final Map<K, V> values = new LinkedHashMap<>(64, 0.75f, true);

	Recent(int most) {
		this(most, null);
	}

	/**
	 * @param most what all of them may weigh together
	 * @param weight what one weighs; 1 when null, and then nothing has to be added up
	 */
	Recent(int most, ToIntFunction<V> weight) {
		this.most = most;
		this.weight = weight;
	}

	/** What has that name, or null when it is not here. */
	V get(K key) {
		return this.values.get(key);
	}

	V get(K key, Function<K, V> read) {
		return this.values.computeIfAbsent(key, read);
	}

	void put(K key, V value) {
		this.values.put(key, value);
	}

	void remove(K key) {
		this.values.remove(key);
	}

	/** Let those go that were not used for longest. */
	void trim() {
		var oldest = this.values.entrySet().iterator();
		int excess = weight() - this.most;
		while (excess > 0) {
			V value = oldest.next().getValue();
			excess -= (this.weight != null) ? this.weight.applyAsInt(value) : 1;
			oldest.remove();
		}
	}

	private int weight() {
		return (this.weight != null) ? this.values.values().stream().mapToInt(this.weight).sum() : this.values.size();
	}

	void clear() {
		this.values.clear();
	}

}
