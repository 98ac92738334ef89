package dev.footfall.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.footfall.summary.Tally;

/**
 * The cells that were written last, as far as memory allows: those of a few areas are
 * kilobytes each, those of thousands a hundredth of that.
 */
final class KeptCells {

	/** Of a cell besides its tally. */
	private static final int ENTRY_BYTES = 120;

	private final long mostBytes;

	private final Map<CellKey, Tally> cells = new LinkedHashMap<>(64, 0.75f, true);

	private long bytes;

	KeptCells(long mostBytes) {
		this.mostBytes = mostBytes;
	}

	boolean has(CellKey key) {
		return this.cells.containsKey(key);
	}

	/** Keep what was read. */
	void put(CellKey key, Tally tally) {
		this.cells.put(key, tally);
		this.bytes += ENTRY_BYTES + tally.heapBytes();
	}

	/**
	 * Add to a cell, which is empty when it is not here.
	 * @return the cell as it is now
	 */
	Tally add(CellKey key, Tally change) {
		Tally cell = this.cells.get(key);
		if (cell == null) {
			cell = change.copy();
			put(key, cell);
			return cell;
		}
		this.bytes -= cell.heapBytes();
		cell.add(change);
		this.bytes += cell.heapBytes();
		return cell;
	}

	/** Let those go that were not used for longest. */
	void trim() {
		var oldest = this.cells.values().iterator();
		while (this.bytes > this.mostBytes) {
			this.bytes -= ENTRY_BYTES + oldest.next().heapBytes();
			oldest.remove();
		}
	}

	void clear() {
		this.cells.clear();
		this.bytes = 0;
	}

}
