package dev.footfall.simulator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.footfall.simulator.Receipt.AreaKey;
import dev.footfall.simulator.Receipt.Kind;

/**
 * What Kafka has acknowledged, and what it adds up to.
 */
final class SentTruth {

	/** Places of the sums of an area. */
	static final int VISITS = 0;

	static final int DWELL = 1;

	static final int TRAFFIC = 2;

	private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);

	private final Map<AreaKey, long[]> areas = new LinkedHashMap<>();

	SentTruth() {
		for (Kind kind : Kind.values()) {
			this.kinds.put(kind, 0L);
		}
	}

	void add(Receipt receipt) {
		this.kinds.merge(receipt.kind(), 1L, Long::sum);
		if (receipt.area() != null) {
			long[] sums = this.areas.computeIfAbsent(receipt.area(), (key) -> new long[TRAFFIC + 1]);
			sums[VISITS]++;
			sums[DWELL] += receipt.dwellMillis();
			sums[TRAFFIC] += receipt.traffic();
		}
	}

	long count(Kind kind) {
		return this.kinds.get(kind);
	}

	long records() {
		return this.kinds.values().stream().mapToLong(Long::longValue).sum();
	}

	Map<AreaKey, long[]> areas() {
		return this.areas;
	}

}
