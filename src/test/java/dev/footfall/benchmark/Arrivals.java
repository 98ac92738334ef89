package dev.footfall.benchmark;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import dev.footfall.testing.Footfall;

/**
 * Which readings have been shown, and how long each took. Called by the thread that reads
 * the events.
 */
final class Arrivals {

	private static final int PATIENCE_SECONDS = 60;

	private final Schedule schedule;

	private final long first;

	private final long end;

	/** Readings of each partition that have been shown. */
	private final long[] shown = new long[LocalKafka.PARTITIONS];

	private final int[] millis;

	private final CountDownLatch all;

	/**
	 * @param first the first reading that is measured
	 * @param end one after the last
	 */
	Arrivals(Schedule schedule, long first, long end) {
		this.schedule = schedule;
		this.first = first;
		this.end = end;
		this.millis = new int[(int) (end - first)];
		this.all = new CountDownLatch(this.millis.length);
	}

	void seen(String json, long receivedMillis) {
		long[] visits = visits(Footfall.json(json).path("areas"));
		for (int partition = 0; partition < visits.length; partition++) {
			for (long n = this.shown[partition]; n < visits[partition]; n++) {
				note(n * LocalKafka.PARTITIONS + partition, receivedMillis);
			}
			this.shown[partition] = visits[partition];
		}
	}

	private static long[] visits(JsonNode areas) {
		long[] visits = new long[LocalKafka.PARTITIONS];
		for (JsonNode area : areas) {
			int index = Sensors.AREAS.indexOf(area.path("location").asText());
			visits[index % LocalKafka.PARTITIONS] += area.path("visits").asLong();
		}
		return visits;
	}

	private void note(long reading, long receivedMillis) {
		if (reading >= this.first && reading < this.end) {
			this.millis[(int) (reading - this.first)] = (int) (receivedMillis - this.schedule.dueMillis(reading));
			this.all.countDown();
		}
	}

	/** Wait until every measured reading has been shown. */
	void awaitAll() {
		try {
			if (!this.all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new IllegalStateException(this.all.getCount() + " readings were never shown");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Of every measured reading, sorted. */
	int[] latencies() {
		int[] sorted = this.millis.clone();
		Arrays.sort(sorted);
		return sorted;
	}

}
