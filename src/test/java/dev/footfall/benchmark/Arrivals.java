package dev.footfall.benchmark;

import java.util.List;
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

	private static final List<String> AREAS = Sensors.areas(Options.AREAS);

	private final Schedule schedule;

	private final long first;

	private final long end;

	/** Visits of each area that have been shown. */
	private final long[] visits = new long[AREAS.size()];

	/** Readings of each partition that have been shown. */
	private final long[] shown = new long[Options.PARTITIONS];

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

	/** Begin after what an event shows already. */
	synchronized void startFrom(JsonNode metrics) {
		for (JsonNode area : metrics.path("areas")) {
			this.visits[AREAS.indexOf(area.path("location").asText())] = area.path("visits").asLong();
		}
	}

	/** Take an event with all areas. */
	void seen(String json, long receivedMillis) {
		for (JsonNode area : Footfall.json(json).path("areas")) {
			updated(area.path("location").asText(), area.path("visits").asLong(), receivedMillis);
		}
	}

	/** Take a new total of one area; called by any thread. */
	synchronized void updated(String area, long total, long receivedMillis) {
		int index = AREAS.indexOf(area);
		int partition = index % this.shown.length;
		for (long n = this.visits[index]; n < total; n++) {
			note(this.shown[partition]++ * this.shown.length + partition, receivedMillis);
		}
		this.visits[index] = Math.max(this.visits[index], total);
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

	/** Of every measured reading. */
	Percentiles latencies() {
		return Percentiles.of(this.millis);
	}

}
