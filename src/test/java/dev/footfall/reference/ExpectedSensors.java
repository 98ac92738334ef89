package dev.footfall.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What {@code /api/v1/sensors} should answer of a shop, and how far its rows were
 * watched.
 */
final class ExpectedSensors {

	private static final long MINUTE = 60_000;

	private static final long SILENT_AFTER = 15 * MINUTE;

	private final Shop shop;

	private final long now;

	private final Map<String, List<Seen>> sensors = new TreeMap<>();

	/**
	 * @param now the stream's time, milliseconds since the epoch
	 */
	ExpectedSensors(List<Seen> seen, Shop shop, long now) {
		this.shop = shop;
		this.now = now;
		for (Seen record : seen) {
			if (record.kind() != Seen.Kind.REJECTED && record.sensor() != null && record.store().equals(shop.id())) {
				this.sensors.computeIfAbsent(record.sensor(), (key) -> new ArrayList<>()).add(record);
			}
		}
	}

	ArrayNode answer() {
		ArrayNode answer = JsonNodeFactory.instance.arrayNode();
		this.sensors.forEach((sensor, heard) -> {
			List<Seen> visits = heard.stream().filter(Seen::isVisit).toList();
			List<Seen> heartbeats = heard.stream().filter((record) -> !record.isVisit()).toList();
			answer.addObject()
				.put("store", this.shop.id())
				.put("id_sensor", sensor)
				.put("location", location(heard))
				.put("readings", visits.size())
				.put("heartbeats", heartbeats.size())
				.put("last_reading", instant(last(visits)))
				.put("last_heartbeat", instant(last(heartbeats)))
				.put("silent", isSilent(heard));
		});
		return answer;
	}

	private static String instant(Seen record) {
		return (record != null) ? Instant.ofEpochMilli(record.event()).toString() : null;
	}

	private static Seen last(List<Seen> records) {
		Seen last = null;
		for (Seen record : records) {
			last = record.isAfter(last) ? record : last;
		}
		return last;
	}

	/** Where it said last that it was. */
	private static String location(List<Seen> heard) {
		Seen last = last(heard.stream().filter((record) -> record.location() != null).toList());
		return (last != null) ? last.location() : null;
	}

	private boolean isSilent(List<Seen> heard) {
		if (isFresh(heard)) {
			return false;
		}
		String location = location(heard);
		boolean others = location != null && this.sensors.values()
			.stream()
			.anyMatch((other) -> location.equals(location(other)) && isFresh(other));
		return this.shop.isOpen(this.now) || others;
	}

	private boolean isFresh(List<Seen> heard) {
		return last(heard).event() > this.now - SILENT_AFTER;
	}

	/** Each row with sensors, over whole minutes that are over. */
	Map<String, Watch> byRow(boolean byArea, long from) {
		long last = Math.floorDiv(this.now, MINUTE);
		Map<String, Watch> rows = new TreeMap<>();
		this.sensors.values().forEach((heard) -> {
			String location = location(heard);
			if (location == null) {
				return;
			}
			TreeSet<Long> minutes = new TreeSet<>();
			heard.forEach((record) -> minutes.add(record.minute()));
			long expected = 0;
			long found = 0;
			for (long minute = Math.max(from / MINUTE, minutes.first()); minute < last; minute++) {
				if (this.shop.isOpen(minute * MINUTE)) {
					expected++;
					found += minutes.contains(minute) ? 1 : 0;
				}
			}
			rows.merge(this.shop.row(location, byArea), new Watch(1, isSilent(heard) ? 1 : 0, found, expected),
					Watch::plus);
		});
		return rows;
	}

}
