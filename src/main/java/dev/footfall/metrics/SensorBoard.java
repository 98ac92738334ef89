package dev.footfall.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.footfall.ledger.SensorProperties;
import dev.footfall.ledger.Sensors;
import dev.footfall.ledger.Sensors.Others;
import dev.footfall.ledger.Sensors.Sensor;
import dev.footfall.summary.SensorId;
import dev.footfall.summary.SensorTallies;
import dev.footfall.summary.SensorTally;

/**
 * How every sensor is doing: where it is, when it was last heard and in which minutes of
 * the last day. Written by the query's thread alone; read by any thread that may wait for
 * a moment, while hours are read back from the Ledger.
 */
public final class SensorBoard {

	private static final Logger logger = LoggerFactory.getLogger(SensorBoard.class);

	/** What the Ledger forgets goes from here, too, a little later. */
	private static final Duration LOOK_FOR_FORGOTTEN = Duration.ofMinutes(1);

	/** Hours before the running one; the longest day has 25. */
	private static final int HOURS_BACK = HeardRing.HOURS - 3;

	private final SensorProperties properties;

	private final Sensors ledger;

	private final OpenMinutes openMinutes;

	private final NavigableMap<SensorId, SensorState> sensors = new TreeMap<>();

	private Others others = new Others(0, 0);

	/** The first hour that is held; {@link Long#MIN_VALUE} while none is. */
	private long firstHour = Long.MIN_VALUE;

	private boolean warned;

	private long lookedAt = System.nanoTime();

	SensorBoard(SensorProperties properties, Sensors ledger, OpenMinutes openMinutes) {
		this.properties = properties;
		this.ledger = ledger;
		this.openMinutes = openMinutes;
	}

	/** Read everything back from the Ledger. */
	public synchronized void restore() {
		List<Sensor> stored = this.ledger.all();
		this.others = this.ledger.others();
		this.sensors.clear();
		stored.forEach((sensor) -> this.sensors.put(sensor.id(), new SensorState(sensor)));
		this.firstHour = Long.MIN_VALUE;
	}

	/**
	 * Let no more sensors in than the cap allows: of those that are new, the first by
	 * name. The others keep no more than their counts. Before a batch is committed.
	 */
	public synchronized void admit(SensorTallies batch) {
		Map<SensorId, SensorTally> tallies = batch.byId();
		if (this.sensors.size() + tallies.size() <= this.properties.max()) {
			return;
		}
		int free = this.properties.max() - this.sensors.size();
		for (SensorId id : tallies.keySet()) {
			if (!this.sensors.containsKey(id) && free-- <= 0) {
				batch.countAsOther(id);
				warnOnce();
			}
		}
	}

	private void warnOnce() {
		if (!this.warned) {
			this.warned = true;
			logger.warn("There are more than {} sensors: of further ones only readings and heartbeats are counted",
					this.properties.max());
		}
	}

	/** Take in what was committed. */
	public synchronized void apply(SensorTallies batch) {
		this.others = this.others.plus(batch.otherReadings(), batch.otherHeartbeats());
		batch.byId().forEach((id, tally) -> {
			SensorState sensor = this.sensors.computeIfAbsent(id, SensorState::new);
			sensor.add(tally);
			tally.heard().hours().forEach((hour, heard) -> hear(sensor, hour, heard));
		});
		forgetWhatTheLedgerForgot();
	}

	private void hear(SensorState sensor, long hour, long heard) {
		if (this.firstHour != Long.MIN_VALUE && hour >= this.firstHour && hour < this.firstHour + HeardRing.HOURS) {
			sensor.heard().add(hour, heard);
		}
	}

	private void forgetWhatTheLedgerForgot() {
		if (System.nanoTime() - this.lookedAt > LOOK_FOR_FORGOTTEN.toNanos()) {
			this.lookedAt = System.nanoTime();
			if (this.ledger.count() != this.sensors.size()) {
				restore();
			}
		}
	}

	/** Hold the hours around now, reading back those that come in. */
	private void moveTo(Instant now) {
		long first = hour(Window.minute(now)) - HOURS_BACK;
		if (first == this.firstHour) {
			return;
		}
		long last = first + HeardRing.HOURS - 1;
		boolean goesOn = this.firstHour != Long.MIN_VALUE && first > this.firstHour
				&& first < this.firstHour + HeardRing.HOURS;
		long missing = goesOn ? this.firstHour + HeardRing.HOURS : first;
		List<Sensors.Hour> entering = this.ledger.hours(missing, last);
		this.sensors.values().forEach((sensor) -> {
			for (long hour = missing; hour <= last; hour++) {
				sensor.heard().clear(hour);
			}
		});
		this.firstHour = first;
		entering.forEach((hour) -> {
			SensorState sensor = this.sensors.get(hour.id());
			if (sensor != null) {
				sensor.heard().add(hour.hour(), hour.heard());
			}
		});
	}

	private static long hour(long minute) {
		return Math.floorDiv(minute, OpenMinutes.HOUR_MINUTES);
	}

	/**
	 * How far each area of a store was watched, by location as it was sent.
	 * @param window the window; over {@link Window#ALL} no minutes are counted, because
	 * those that were heard are not kept for ever
	 * @param now the stream's time, where the window ends
	 * @param zone the store's zone
	 */
	public synchronized Map<String, Coverage> coverage(String store, Window window, Instant now, ZoneId zone) {
		moveTo(now);
		long last = Window.minute(now) - 1;
		long first = (window != Window.ALL) ? window.firstMinute(now, zone) : last + 1;
		long[] open = new long[HeardRing.HOURS];
		for (long hour = hour(first); hour <= hour(last); hour++) {
			open[Math.floorMod(hour, HeardRing.HOURS)] = this.openMinutes.of(store, hour);
		}
		Silence silence = silence(now);
		Map<String, Coverage> coverage = new HashMap<>();
		of(store).forEach((sensor) -> {
			if (sensor.location() != null) {
				Coverage one = coverage(sensor, first, last, open, silence.isSilent(sensor));
				coverage.merge(sensor.location(), one, Coverage::plus);
			}
		});
		return coverage;
	}

	private Iterable<SensorState> of(String store) {
		return this.sensors.subMap(first(store), first(store + '\0')).values();
	}

	private static Coverage coverage(SensorState sensor, long first, long last, long[] open, boolean silent) {
		long begin = Math.max(first, sensor.firstMinute());
		long heard = 0;
		long expected = 0;
		for (long hour = hour(begin); hour <= hour(last); hour++) {
			long minutes = minutesWithin(hour, begin, last) & open[Math.floorMod(hour, HeardRing.HOURS)];
			expected += Long.bitCount(minutes);
			heard += Long.bitCount(minutes & sensor.heard().heard(hour));
		}
		return new Coverage(1, silent ? 1 : 0, heard, expected);
	}

	/** The minutes of an hour that lie in a range, both ends included. */
	private static long minutesWithin(long hour, long first, long last) {
		long start = hour * OpenMinutes.HOUR_MINUTES;
		long from = Math.max(first - start, 0);
		long to = Math.min(last - start, OpenMinutes.HOUR_MINUTES - 1);
		return (from > to) ? 0 : OpenMinutes.WHOLE_HOUR >>> (OpenMinutes.HOUR_MINUTES - 1 - to + from) << from;
	}

	/**
	 * The sensors that a question is about.
	 * @param now the stream's time
	 */
	public synchronized List<SensorStatus> find(SensorQuestion question, Instant now) {
		Silence silence = silence(now);
		List<SensorStatus> found = new ArrayList<>();
		for (SensorState sensor : candidates(question)) {
			boolean silent = silence.isSilent(sensor);
			if ((question.location() == null || question.location().equals(sensor.location()))
					&& (question.silent() == null || question.silent() == silent)) {
				found.add(status(sensor, silent));
				if (found.size() == question.limit()) {
					break;
				}
			}
		}
		return found;
	}

	private Iterable<SensorState> candidates(SensorQuestion question) {
		SensorId first = (question.store() != null) ? first(question.store()) : null;
		if (question.after() != null) {
			SensorId after = new SensorId(question.after().store(), question.after().sensor() + '\0');
			first = (first != null && first.compareTo(after) > 0) ? first : after;
		}
		if (question.store() == null) {
			return (first != null) ? this.sensors.tailMap(first, true).values() : this.sensors.values();
		}
		SensorId end = first(question.store() + '\0');
		return (first.compareTo(end) < 0) ? this.sensors.subMap(first, end).values() : List.of();
	}

	/** Names have no control characters, so nothing lies between this and the store. */
	private static SensorId first(String store) {
		return new SensorId(store, "");
	}

	private static SensorStatus status(SensorState sensor, boolean silent) {
		return new SensorStatus(sensor.id().store(), sensor.id().sensor(), sensor.location(), sensor.readings(),
				sensor.heartbeats(), instant(sensor.lastReadingMillis()), instant(sensor.lastHeartbeatMillis()),
				silent);
	}

	private static Instant instant(long millis) {
		return (millis != SensorTally.NEVER) ? Instant.ofEpochMilli(millis) : null;
	}

	private Silence silence(Instant now) {
		return new Silence(now, this.properties.silentAfter(), this.openMinutes, this::of);
	}

	/** The stores whose sensors are known. */
	public synchronized Set<String> stores() {
		Set<String> stores = new TreeSet<>();
		SensorId id = this.sensors.isEmpty() ? null : this.sensors.firstKey();
		while (id != null) {
			stores.add(id.store());
			id = this.sensors.higherKey(first(id.store() + '\0'));
		}
		return stores;
	}

	/** How long a sensor may say nothing. */
	public Duration silentAfter() {
		return this.properties.silentAfter();
	}

	/** How many sensors are known one by one. */
	public synchronized int count() {
		return this.sensors.size();
	}

	/** Whether no further sensor is let in. */
	public synchronized boolean isFull() {
		return this.sensors.size() >= this.properties.max();
	}

	/** What is left of the sensors that are not known one by one. */
	public synchronized Others others() {
		return this.others;
	}

}
