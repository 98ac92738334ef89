package dev.footfall.benchmark;

import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 */
record Percentiles(int p50, int p95, int p99, int max) {

	static Percentiles of(int[] millis) {
		int[] sorted = millis.clone();
		Arrays.sort(sorted);
		return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
	}

	private static int at(int[] sorted, double percent) {
		return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
	}

}
