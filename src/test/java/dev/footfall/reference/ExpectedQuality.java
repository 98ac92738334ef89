package dev.footfall.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.footfall.reference.Seen.Kind;

/**
 * What {@code /api/v1/quality} should answer.
 */
final class ExpectedQuality {

	private static final long MINUTE = 60_000;

	private static final int REJECTED = 100;

	private ExpectedQuality() {
	}

	/**
	 * @param from minutes before it are left out
	 */
	static ObjectNode answer(List<Seen> seen, Instant from) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		answer.putArray("limits_reached");
		answer.put("simulated", false);
		answer.set("totals", counts(seen));
		ArrayNode minutes = answer.putArray("minutes");
		seen.stream()
			.filter((record) -> record.sent().recordMillis() >= from.toEpochMilli())
			.collect(Collectors.groupingBy(Seen::recordMinute, TreeMap::new, Collectors.toList()))
			.forEach((minute, records) -> minutes
				.add(counts(records).put("minute", Instant.ofEpochMilli(minute * MINUTE).toString())));
		ArrayNode rejected = answer.putArray("rejected_readings");
		seen.stream()
			.filter((record) -> record.kind() == Kind.REJECTED)
			.sorted(Comparator.comparingLong((Seen record) -> -record.sent().recordMillis())
				.thenComparingInt((record) -> -record.sent().partition())
				.thenComparingLong((record) -> -record.sent().offset()))
			.limit(REJECTED)
			.forEach((record) -> rejected.addObject()
				.put("reason", record.reason())
				.put("partition", record.sent().partition())
				.put("offset", record.sent().offset())
				.put("timestamp", Instant.ofEpochMilli(record.sent().recordMillis()).toString())
				.put("bytes", (record.sent().value() != null) ? record.sent().value().length : 0));
		return answer;
	}

	private static ObjectNode counts(List<Seen> records) {
		Map<String, Long> reasons = new TreeMap<>();
		records.stream()
			.filter((record) -> record.kind() == Kind.REJECTED)
			.forEach((record) -> reasons.merge(record.reason(), 1L, Long::sum));
		ObjectNode counts = JsonNodeFactory.instance.objectNode()
			.put("accepted", records.stream().filter(Seen::isVisit).count())
			.put("heartbeats", records.stream().filter((record) -> record.kind() == Kind.HEARTBEAT).count())
			.put("late", records.stream().filter(Seen::isLate).count())
			.put("timestamp_substituted",
					records.stream().filter((record) -> record.kind() != Kind.REJECTED && record.substituted()).count())
			.put("rejected", reasons.values().stream().mapToLong(Long::longValue).sum());
		ObjectNode byReason = counts.putObject("rejected_by_reason");
		reasons.forEach(byReason::put);
		return counts;
	}

}
