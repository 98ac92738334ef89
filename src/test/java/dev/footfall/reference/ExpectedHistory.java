package dev.footfall.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What {@code /api/v1/history} and {@code /api/v1/history/day-hour} should answer. The
 * clocks of the shops are whole hours from Greenwich.
 */
final class ExpectedHistory {

	/** By the name of the metric in the history; all of them. */
	static final List<String> METRICS = List.of("visits", "total_traffic", "total_duration", "avg_duration",
			"dwell_p50", "dwell_p90", "dwell_p95", "unique_customers", "occupancy", "share", "visit_rate",
			"engagement_rate", "bounce_rate", "reached_checkout", "late");

	private static final List<String> COUNTS = List.of("visits", "total_traffic", "total_duration", "unique_customers",
			"late");

	private static final long MINUTE = 60_000;

	private static final long HOUR = 60 * MINUTE;

	private final List<Seen> seen;

	private final Shop shop;

	private final boolean byArea;

	ExpectedHistory(List<Seen> seen, Shop shop, boolean byArea) {
		this.seen = seen;
		this.shop = shop;
		this.byArea = byArea;
	}

	/** Where points begin, and where the last one ends. */
	private List<Long> edges(String step, long from, long to) {
		List<Long> edges = new ArrayList<>();
		if (!step.equals("1d")) {
			long length = step.equals("1m") ? MINUTE : HOUR;
			long start = Math.floorDiv(from, length) * length;
			for (; start < to; start += length) {
				edges.add(start);
			}
			edges.add(start);
			return edges;
		}
		LocalDate day = this.shop.day(from);
		while (this.shop.start(day) < to) {
			edges.add(this.shop.start(day));
			day = day.plusDays(1);
		}
		edges.add(this.shop.start(day));
		return edges;
	}

	ObjectNode series(String step, long from, long to) {
		List<Long> edges = edges(step, from, to);
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		ArrayNode starts = answer.putArray("starts");
		ObjectNode provisional = answer.putObject("provisional");
		ArrayNode until = provisional.putArray("until");
		ArrayNode late = provisional.putArray("late");
		Map<String, Map<String, ArrayNode>> lines = new TreeMap<>();
		rows(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2).stays(this.seen).keySet().forEach((name) -> {
			Map<String, ArrayNode> line = new TreeMap<>();
			METRICS.forEach((metric) -> line.put(metric, JsonNodeFactory.instance.arrayNode()));
			lines.put(name, line);
		});
		for (int i = 0; i + 1 < edges.size(); i++) {
			long start = edges.get(i);
			long end = edges.get(i + 1);
			starts.add(Instant.ofEpochMilli(start).toString());
			until.add(Instant.ofEpochMilli(end + HOUR).toString());
			Map<String, ObjectNode> point = point(start, end);
			late.add(point.values().stream().mapToLong((row) -> row.get("late").asLong()).sum());
			lines.forEach((name, line) -> line.forEach((metric, values) -> {
				ObjectNode row = point.get(name);
				values.add((row != null) ? row.get(metric) : null);
			}));
		}
		ArrayNode series = answer.putArray("series");
		lines.forEach((name, line) -> {
			ObjectNode values = series.addObject().put("location", name).putObject("values");
			line.forEach(values::set);
		});
		return answer;
	}

	private Rows rows(long from, long to) {
		return new Rows(this.shop, this.byArea, from, to, to - from);
	}

	/** The rows of which anything was recorded in the stretch. */
	private Map<String, ObjectNode> point(long from, long to) {
		Rows rows = rows(from, to);
		Map<String, List<Seen>> stays = rows.stays(touching(from, to));
		List<Seen> all = stays.values().stream().flatMap(List::stream).toList();
		Map<String, ObjectNode> point = new TreeMap<>();
		stays.forEach((name, own) -> point.put(name, rows.row(name, own, all, this.seen)));
		return point;
	}

	private List<Seen> touching(long from, long to) {
		return this.seen.stream()
			.filter((record) -> record.isVisit() && record.store().equals(this.shop.id()) && record.touches(from, to))
			.toList();
	}

	/**
	 * The hours of the week.
	 * @param row one row, or null for the whole shop
	 */
	ObjectNode dayHours(String row, long from, long to, long now) {
		Map<String, List<Long>> occurrences = new TreeMap<>();
		long first = this.seen.stream()
			.filter((record) -> record.isVisit() && record.store().equals(this.shop.id()))
			.mapToLong((stay) -> stay.event() - stay.dwell())
			.min()
			.orElse(Long.MAX_VALUE / 2);
		long begin = Math.max(floor(from), floor(first));
		long end = Math.min(to, floor(now));
		for (long hour = begin; hour < end; hour += HOUR) {
			occurrences.computeIfAbsent(hourOfWeek(hour), (key) -> new ArrayList<>()).add(hour);
		}
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		ArrayNode hours = answer.putArray("hours");
		ObjectNode peak = null;
		for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
			for (int hour = 0; hour < 24; hour++) {
				if (isOpen(day, hour)) {
					List<Long> found = occurrences.getOrDefault(day + hour, List.of());
					ObjectNode told = hours.addObject().put("day", day).put("hour", hour);
					Double traffic = tell(told, row, found);
					if (traffic != null && traffic > 0
							&& (peak == null || traffic > peak.get("total_traffic").doubleValue())) {
						peak = JsonNodeFactory.instance.objectNode()
							.put("day", day)
							.put("hour", hour)
							.put("total_traffic", traffic);
					}
				}
			}
		}
		answer.set("peak_hour", peak);
		return answer;
	}

	private boolean isOpen(String day, int hour) {
		return !this.shop.closesAtNight() || (!day.equals("sun") && hour >= 7 && hour < 22);
	}

	private static long floor(long millis) {
		return Math.floorDiv(millis, HOUR) * HOUR;
	}

	private String hourOfWeek(long millis) {
		var time = Instant.ofEpochMilli(millis).atZone(this.shop.zone());
		return time.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT) + time.getHour();
	}

	/** Writes one hour of the week, and answers the mean traffic of the shop. */
	private Double tell(ObjectNode told, String row, List<Long> hours) {
		List<Seen> own = new ArrayList<>();
		List<Seen> all = new ArrayList<>();
		long recorded = 0;
		long customers = 0;
		long present = 0;
		for (long hour : hours) {
			List<Seen> visits = touching(hour, hour + HOUR);
			List<Seen> mine = visits.stream()
				.filter((visit) -> row == null || row.equals(this.shop.row(visit.location(), this.byArea)))
				.toList();
			recorded += mine.isEmpty() ? 0 : 1;
			Rows within = rows(hour, hour + HOUR);
			own.addAll(within.in(mine));
			all.addAll(within.in(visits));
			customers += Rows.customers(within.in(mine));
			present += mine.stream().mapToLong((stay) -> stay.presence(hour, hour + HOUR)).sum();
		}
		int n = hours.size();
		told.put("occurrences", n).put("recorded", recorded);
		ObjectNode values = told.putObject("values");
		ObjectNode together = rows(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2).row("", own, all, this.seen);
		together.put("unique_customers", customers);
		together.put("occupancy", Rows.quotient(present, n * HOUR));
		for (String metric : METRICS) {
			JsonNode value = together.get(metric);
			if (n == 0) {
				values.putNull(metric);
			}
			else if (COUNTS.contains(metric)) {
				values.put(metric, value.doubleValue() / n);
			}
			else {
				values.set(metric, value);
			}
		}
		long traffic = all.stream().mapToLong(Seen::traffic).sum();
		return Rows.quotient(traffic, n);
	}

}
