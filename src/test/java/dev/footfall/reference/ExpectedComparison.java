package dev.footfall.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What {@code /api/v1/comparison} should answer while no minute was forgotten.
 */
final class ExpectedComparison {

	private static final long MINUTE = 60_000;

	private static final int LEAST_VISITS = 30;

	private final List<Seen> seen;

	private final Shop shop;

	private final boolean byArea;

	private final String window;

	private final long end;

	/**
	 * @param now the stream's time, milliseconds since the epoch
	 */
	ExpectedComparison(List<Seen> seen, Shop shop, String window, boolean byArea, long now) {
		this.seen = seen.stream().filter((record) -> record.isVisit() && record.store().equals(shop.id())).toList();
		this.shop = shop;
		this.window = window;
		this.byArea = byArea;
		this.end = Math.floorDiv(now, MINUTE) * MINUTE;
	}

	ObjectNode answer(String with) {
		Span current = isToday() ? new Span(this.shop.midnight(this.end), this.end)
				: new Span(this.end - length(), this.end);
		List<Span> bases = new ArrayList<>();
		for (Span base : before(with)) {
			if (this.seen.stream().anyMatch((stay) -> stay.touches(base.from(), base.to()))) {
				bases.add(base);
			}
		}
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		answer.put("from", Instant.ofEpochMilli(current.from()).toString());
		answer.put("to", Instant.ofEpochMilli(current.to()).toString());
		ArrayNode starts = answer.putArray("bases");
		bases.forEach((base) -> starts.add(Instant.ofEpochMilli(base.from()).toString()));
		answer.put("exact", true);
		Map<String, List<Seen>> rows = new TreeMap<>();
		this.seen.forEach(
				(stay) -> rows.computeIfAbsent(this.shop.row(stay.location(), this.byArea), (key) -> new ArrayList<>())
					.add(stay));
		ArrayNode areas = answer.putArray("areas");
		rows.forEach((name, own) -> areas.add(compared(name, own, current, bases)));
		answer.set("total", compared(this.shop.id(), this.seen, current, bases));
		return answer;
	}

	private boolean isToday() {
		return this.window.equals("today");
	}

	private long length() {
		return switch (this.window) {
			case "5m" -> 5 * MINUTE;
			case "15m" -> 15 * MINUTE;
			default -> 60 * MINUTE;
		};
	}

	private List<Span> before(String with) {
		if (with.equals("previous")) {
			return List.of(isToday() ? day(1) : new Span(this.end - 2 * length(), this.end - length()));
		}
		return List.of(day(7), day(14), day(21), day(28));
	}

	/** The window that many days ago, at the same elapsed minutes of the day. */
	private Span day(int ago) {
		LocalDate day = this.shop.day(this.end).minusDays(ago);
		long begin = this.shop.start(day);
		long until = Math.min(begin + this.end - this.shop.midnight(this.end), this.shop.start(day.plusDays(1)));
		long elapsed = begin + this.end - this.shop.midnight(this.end);
		return isToday() ? new Span(begin, until) : new Span(elapsed - length(), elapsed);
	}

	private ObjectNode compared(String name, List<Seen> own, Span current, List<Span> bases) {
		double[] now = level(own, List.of(current));
		double[] base = bases.isEmpty() ? null : level(own, bases);
		ObjectNode area = JsonNodeFactory.instance.objectNode().put("location", name);
		put(area, "current", now);
		put(area, "base", base);
		boolean comparable = base != null && base[0] >= LEAST_VISITS;
		area.put("change_visits", comparable ? Double.valueOf(now[0] / base[0] - 1) : null);
		area.put("change_traffic", (comparable && base[1] > 0) ? Double.valueOf(now[1] / base[1] - 1) : null);
		area.put("change_avg_duration", (comparable && base[2] > 0 && now[0] > 0)
				? Double.valueOf(now[2] / now[0] / (base[2] / base[0]) - 1) : null);
		area.put("reason", (base == null) ? "nothing_recorded" : comparable ? null : "base_under_30_visits");
		return area;
	}

	/** Visits, traffic and dwell in seconds, as a mean over the spans. */
	private static double[] level(List<Seen> own, List<Span> spans) {
		double[] level = new double[3];
		for (Span span : spans) {
			for (Seen visit : own) {
				if (visit.isIn(span.from(), span.to())) {
					level[0] += 1.0 / spans.size();
					level[1] += (double) visit.traffic() / spans.size();
					level[2] += visit.dwell() / 1000.0 / spans.size();
				}
			}
		}
		return level;
	}

	private static void put(ObjectNode area, String name, double[] level) {
		if (level == null) {
			area.putNull(name);
		}
		else {
			area.putObject(name)
				.put("visits", level[0])
				.put("total_traffic", level[1])
				.put("avg_duration", (level[0] > 0) ? Double.valueOf(level[2] / level[0]) : null);
		}
	}

	private record Span(long from, long to) {
	}

}
