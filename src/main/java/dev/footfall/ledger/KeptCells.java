package dev.footfall.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.footfall.summary.Tally;

/**
 * The cells that were written last, as far as memory allows: those of a few areas are
 * kilobytes each, those of thousands a hundredth of that. Those of one step and start are
 * used together, and go together.
 */
final class KeptCells {

	private final long mostBytes;

	private final Map<Key, Cells> kept = new LinkedHashMap<>(64, 0.75f, true);

	private long bytes;

	KeptCells(long mostBytes) {
		this.mostBytes = mostBytes;
	}

	/** The cells of a step and start, as far as they are here. */
	Cells of(Step step, long start) {
		return this.kept.computeIfAbsent(new Key(step, start), (key) -> new Cells());
	}

	/** Let those go that were not used for longest. */
	void trim() {
		var oldest = this.kept.values().iterator();
		while (this.bytes > this.mostBytes) {
			this.bytes -= oldest.next().bytes;
			oldest.remove();
		}
	}

	void clear() {
		this.kept.clear();
		this.bytes = 0;
	}

	private record Key(Step step, long start) {
	}

	/** By the number of their area. */
	final class Cells {

		private Tally[] tallies = {};

		private long bytes;

		boolean has(int area) {
			return area < this.tallies.length && this.tallies[area] != null;
		}

		/** Keep what was read. */
		void put(int area, Tally tally) {
			if (area >= this.tallies.length) {
				int length = Math.max(area + 1, this.tallies.length + this.tallies.length / 2);
				count((long) Integer.BYTES * (length - this.tallies.length));
				this.tallies = Arrays.copyOf(this.tallies, length);
			}
			this.tallies[area] = tally;
			count(tally.heapBytes());
		}

		/**
		 * Add to a cell, which is empty when it is not here.
		 * @return the cell as it is now
		 */
		Tally add(int area, Tally change) {
			if (!has(area)) {
				put(area, change.copy());
				return this.tallies[area];
			}
			Tally cell = this.tallies[area];
			count(-cell.heapBytes());
			cell.add(change);
			count(cell.heapBytes());
			return cell;
		}

		private void count(long more) {
			this.bytes += more;
			KeptCells.this.bytes += more;
		}

	}

}
