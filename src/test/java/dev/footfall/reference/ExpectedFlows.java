package dev.footfall.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What {@code /api/v1/flows} should answer: consecutive visits of a customer in different
 * areas of one store, at most half an hour apart, counted when the second one ends.
 */
final class ExpectedFlows {

	private static final long HALF_AN_HOUR = 30 * 60_000;

	private final Shop shop;

	private final boolean byArea;

	private final Map<String, List<Long>> gaps = new TreeMap<>();

	private final Map<String, Long> leaving = new TreeMap<>();

	/**
	 * @param from where the window begins
	 * @param to where it ends, not included
	 */
	ExpectedFlows(List<Seen> seen, Shop shop, boolean byArea, long from, long to) {
		this.shop = shop;
		this.byArea = byArea;
		Map<String, List<Seen>> customers = new TreeMap<>();
		for (Seen visit : seen) {
			if (visit.isVisit() && visit.customer() != null) {
				customers.computeIfAbsent(visit.customer(), (key) -> new ArrayList<>()).add(visit);
			}
		}
		for (List<Seen> visits : customers.values()) {
			visits.sort((one, other) -> (one == other) ? 0 : one.isAfter(other) ? 1 : -1);
			for (int i = 1; i < visits.size(); i++) {
				if (visits.get(i).isIn(from, to)) {
					add(visits.get(i - 1), visits.get(i));
				}
			}
		}
	}

	private void add(Seen first, Seen second) {
		boolean here = first.store().equals(this.shop.id()) && second.store().equals(this.shop.id());
		long gap = second.event() - first.event();
		String origin = this.shop.row(first.location(), this.byArea);
		String destination = this.shop.row(second.location(), this.byArea);
		boolean moved = !first.location().equals(second.location()) && !origin.equals(destination);
		if (here && moved && gap <= HALF_AN_HOUR) {
			this.gaps.computeIfAbsent(origin + "\n" + destination, (key) -> new ArrayList<>()).add(gap);
			this.leaving.merge(origin, 1L, Long::sum);
		}
	}

	ObjectNode answer() {
		List<ObjectNode> flows = new ArrayList<>();
		List<Long> all = new ArrayList<>();
		this.gaps.forEach((pair, times) -> {
			String[] ends = pair.split("\n");
			flows.add(JsonNodeFactory.instance.objectNode()
				.put("from", ends[0])
				.put("to", ends[1])
				.put("count", (long) times.size())
				.put("share", Rows.quotient(times.size(), this.leaving.get(ends[0])))
				.put("median_gap", median(times)));
			all.addAll(times);
		});
		flows.sort(Comparator.comparing((ObjectNode flow) -> -flow.get("count").asLong()));
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		ArrayNode rows = answer.putArray("flows");
		flows.forEach(rows::add);
		answer.putObject("totals")
			.put("pairs", flows.size())
			.put("count", (long) all.size())
			.put("others", 0L)
			.put("median_gap", median(all));
		return answer;
	}

	/** In seconds; of an even number the smaller one in the middle. */
	private static Double median(List<Long> times) {
		List<Long> sorted = times.stream().sorted().toList();
		return sorted.isEmpty() ? null : Double.valueOf(sorted.get((sorted.size() - 1) / 2) / 1000.0);
	}

}
