package dev.footfall.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What {@code /api/v1/customers} should answer, the longest dwell first, and
 * {@code /api/v1/customers/{id}} of each.
 */
final class ExpectedCustomers {

	/** As many visits are kept of a customer's trail. */
	private static final int TRAIL = 100;

	private static final long HALF_AN_HOUR = 30 * 60_000;

	private final Map<String, List<Seen>> customers = new TreeMap<>();

	ExpectedCustomers(List<Seen> seen) {
		seen.stream()
			.filter((record) -> record.isVisit() && record.customer() != null)
			.forEach(
					(visit) -> this.customers.computeIfAbsent(visit.customer(), (key) -> new ArrayList<>()).add(visit));
		this.customers.values()
			.forEach((visits) -> visits
				.sort((one, other) -> (one == other) ? 0 : one.isAfter(other) ? 1 : other.isAfter(one) ? -1 : 0));
	}

	/** Where a customer went in the last stay, the oldest visit first. */
	ArrayNode path(String id) {
		List<Seen> kept = kept(this.customers.get(id));
		List<ObjectNode> stops = new ArrayList<>();
		Long next = null;
		for (int i = kept.size() - 1; i >= 0; i--) {
			Seen visit = kept.get(i);
			if (next != null && next - visit.event() > HALF_AN_HOUR) {
				break;
			}
			next = visit.event();
			stops.add(0,
					JsonNodeFactory.instance.objectNode()
						.put("store", visit.store())
						.put("location", visit.location())
						.put("seen_at", Instant.ofEpochMilli(visit.event()).toString()));
		}
		return JsonNodeFactory.instance.arrayNode().addAll(stops);
	}

	private static List<Seen> kept(List<Seen> visits) {
		return visits.subList(Math.max(0, visits.size() - TRAIL), visits.size());
	}

	/**
	 * Where a customer is; null half an hour after the last visit, and missing close to
	 * that moment, because time goes on between two requests.
	 */
	JsonNode currentArea(String id, long now) {
		List<Seen> visits = this.customers.get(id);
		Seen last = visits.get(visits.size() - 1);
		long left = last.event() + HALF_AN_HOUR - now;
		if (Math.abs(left) < 60_000) {
			return MissingNode.getInstance();
		}
		return (left > 0) ? TextNode.valueOf(last.location()) : NullNode.getInstance();
	}

	ArrayNode answer() {
		List<ObjectNode> rows = new ArrayList<>();
		this.customers.forEach((id, visits) -> {
			Seen last = visits.get(visits.size() - 1);
			long first = Long.MAX_VALUE;
			long dwell = 0;
			Set<String> areas = new HashSet<>();
			for (Seen visit : visits) {
				first = Math.min(first, visit.event());
				dwell += visit.dwell();
			}
			kept(visits).forEach((visit) -> areas.add(visit.store() + "/" + visit.location()));
			rows.add(JsonNodeFactory.instance.objectNode()
				.put("customer_id", id)
				.put("visits", visits.size())
				.put("total_duration", BigDecimal.valueOf(dwell, 3))
				.put("avg_duration", Rows.quotient(dwell, 1000L * visits.size()))
				.put("areas", areas.size())
				.put("first_seen", Instant.ofEpochMilli(first).toString())
				.put("last_store", last.store())
				.put("last_location", last.location())
				.put("last_seen", Instant.ofEpochMilli(last.event()).toString()));
		});
		rows.sort(Comparator.comparing((ObjectNode row) -> row.get("total_duration").decimalValue().negate()));
		return JsonNodeFactory.instance.arrayNode().addAll(rows);
	}

}
