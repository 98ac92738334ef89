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

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What {@code /api/v1/customers} should answer, the longest dwell first.
 */
final class ExpectedCustomers {

	/** As many visits are kept of a customer's trail. */
	private static final int TRAIL = 100;

	private ExpectedCustomers() {
	}

	static ArrayNode answer(List<Seen> seen) {
		Map<String, List<Seen>> customers = new TreeMap<>();
		seen.stream()
			.filter((record) -> record.isVisit() && record.customer() != null)
			.forEach((visit) -> customers.computeIfAbsent(visit.customer(), (key) -> new ArrayList<>()).add(visit));
		List<ObjectNode> rows = new ArrayList<>();
		customers.forEach((id, visits) -> {
			Seen last = null;
			long first = Long.MAX_VALUE;
			long dwell = 0;
			Set<String> areas = new HashSet<>();
			for (Seen visit : visits) {
				last = visit.isAfter(last) ? visit : last;
				first = Math.min(first, visit.event());
				dwell += visit.dwell();
			}
			visits.sort((one, other) -> one.isAfter(other) ? 1 : other.isAfter(one) ? -1 : 0);
			visits.subList(Math.max(0, visits.size() - TRAIL), visits.size())
				.forEach((visit) -> areas.add(visit.store() + "/" + visit.location()));
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
