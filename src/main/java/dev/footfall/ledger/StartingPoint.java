package dev.footfall.ledger;

import java.util.List;
import java.util.Map;

/**
 * Where a query has to start so that nothing is counted twice and nothing is skipped.
 *
 * @param offsets next offset by partition, for exactly the partitions the topic has
 * @param notices what the operator has to know: records lost, a topic replaced
 */
public record StartingPoint(Map<Integer, Long> offsets, List<String> notices) {

	public StartingPoint {
		offsets = Map.copyOf(offsets);
		notices = List.copyOf(notices);
	}

}
