package dev.footfall.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What {@code /api/v1/metrics} should answer.
 */
final class ExpectedMetrics {

	private static final long MINUTE = 60_000;

	private static final int TREND_MINUTES = 60;

	private static final int TREND_SERIES = 24;

	private final List<Seen> seen;

	private final Shop shop;

	private final String window;

	private final boolean byArea;

	private final long now;

	/**
	 * @param now the stream's time, milliseconds since the epoch
	 */
	ExpectedMetrics(List<Seen> seen, Shop shop, String window, boolean byArea, long now) {
		this.seen = seen;
		this.shop = shop;
		this.window = window;
		this.byArea = byArea;
		this.now = now;
	}

	ObjectNode answer() {
		long end = Math.floorDiv(this.now, MINUTE) * MINUTE + MINUTE;
		boolean allTime = this.window.equals("all");
		long from = allTime ? Long.MIN_VALUE / 2 : begin(end);
		Rows rows = new Rows(this.shop, this.byArea, from, allTime ? Long.MAX_VALUE / 2 : end,
				allTime ? lengthOfAllTime(end) : Long.valueOf(end - from));
		Map<String, List<Seen>> stays = rows.stays(this.seen);
		List<Seen> all = stays.values().stream().flatMap(List::stream).toList();
		Map<String, Watch> watched = new ExpectedSensors(this.seen, this.shop, this.now).byRow(this.byArea,
				allTime ? end : from);
		if (this.byArea) {
			this.shop.areas()
				.stream()
				.filter(watched::containsKey)
				.forEach((area) -> stays.putIfAbsent(area, List.of()));
		}
		List<ObjectNode> areas = new ArrayList<>();
		stays.forEach((name, own) -> areas
			.add(watched.getOrDefault(name, Watch.NONE).putInto(rows.row(name, own, all, this.seen))));
		areas.sort(Rows.order());
		for (int i = 0; i < areas.size(); i++) {
			areas.get(i).put("rank", i + 1);
		}
		ObjectNode totals = watched.values()
			.stream()
			.reduce(Watch.NONE, Watch::plus)
			.putInto(rows.row("", all, all, this.seen));
		totals.remove(List.of("location", "share"));
		totals.put("areas", areas.size());
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		answer.put("from", allTime ? null : Instant.ofEpochMilli(from).toString());
		answer.putArray("areas").addAll(areas);
		answer.set("totals", totals);
		answer.putObject("provisional").put("late", totals.get("late").asLong());
		answer.set("trend", trend(areas, stays, end));
		answer.set("ledger", ledger());
		return answer;
	}

	/** Where the window begins. */
	long begin(long end) {
		return switch (this.window) {
			case "5m" -> end - 5 * MINUTE;
			case "15m" -> end - 15 * MINUTE;
			case "1h" -> end - 60 * MINUTE;
			case "today" -> this.shop.midnight(this.now);
			default -> throw new IllegalArgumentException(this.window);
		};
	}

	/** From the day on in which the first stay began. */
	private Long lengthOfAllTime(long end) {
		Long first = null;
		for (Seen stay : this.seen) {
			if (stay.isVisit() && stay.store().equals(this.shop.id())) {
				long begin = stay.event() - stay.dwell();
				first = (first == null || begin < first) ? Long.valueOf(begin) : first;
			}
		}
		if (first == null || this.shop.midnight(first) >= end) {
			return null;
		}
		return end - this.shop.midnight(first);
	}

	private ObjectNode trend(List<ObjectNode> areas, Map<String, List<Seen>> stays, long end) {
		long start = end - TREND_MINUTES * MINUTE;
		ObjectNode trend = JsonNodeFactory.instance.objectNode();
		trend.put("start", Instant.ofEpochMilli(start).toString());
		trend.put("step_seconds", 60);
		ArrayNode series = trend.putArray("series");
		areas.stream().limit(TREND_SERIES).forEach((area) -> {
			String name = area.get("location").textValue();
			ArrayNode traffic = series.addObject().put("location", name).putArray("traffic");
			for (int i = 0; i < TREND_MINUTES; i++) {
				long minute = start + i * MINUTE;
				traffic.add(stays.get(name)
					.stream()
					.filter((stay) -> stay.isIn(minute, minute + MINUTE))
					.mapToLong(Seen::traffic)
					.sum());
			}
		});
		return trend;
	}

	/** Of all shops. */
	private ObjectNode ledger() {
		Map<Seen.Kind, Long> counts = new TreeMap<>();
		this.seen.forEach((record) -> counts.merge(record.kind(), 1L, Long::sum));
		return JsonNodeFactory.instance.objectNode()
			.put("received", (long) this.seen.size())
			.put("accepted", counts.getOrDefault(Seen.Kind.VISIT, 0L))
			.put("heartbeats", counts.getOrDefault(Seen.Kind.HEARTBEAT, 0L))
			.put("rejected", counts.getOrDefault(Seen.Kind.REJECTED, 0L))
			.put("no_record", 0L)
			.put("declared_lost", 0L)
			.put("balanced", true);
	}

}
