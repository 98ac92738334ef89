package dev.footfall.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.footfall.ledger.Cell;
import dev.footfall.ledger.History;
import dev.footfall.ledger.Step;

/**
 * Reads cells of all stores from the Ledger, and can do so ahead: what is read before a
 * batch is committed lacks the batch, which is at hand anyway and need not be read back.
 */
final class FloorCells {

	private final History history;

	private final Map<Range, List<Cell>> ahead = new HashMap<>();

	FloorCells(History history) {
		this.history = history;
	}

	/** Read what will be asked for once. */
	void readAhead(Range range) {
		this.ahead.put(range, read(range));
	}

	/** The cells of a range, as they are or as they were when they were read ahead. */
	List<Cell> of(Range range) {
		List<Cell> cells = this.ahead.remove(range);
		return (cells != null) ? cells : read(range);
	}

	private List<Cell> read(Range range) {
		return this.history.cells(range.step(), range.from(), range.to());
	}

	/** Read everything as it is from now on. */
	void forget() {
		this.ahead.clear();
	}

	/**
	 * Starts of cells, both ends included.
	 */
	record Range(Step step, long from, long to) {

		boolean isEmpty() {
			return this.from > this.to;
		}

	}

}
