package dev.footfall.summary;

import java.util.Arrays;

/**
 * Puts visits into a trail where they belong in event time, and tells which transitions
 * that makes and which it takes back: visits may come in any order, and one that comes
 * between two others parts them. A visit that is older than all that a full trail holds
 * makes none, because nobody knows its neighbours any more; apart from that the sum of
 * what is told does not depend on the order in which visits come.
 * <p>
 * Made to be used again for the next customer.
 */
public final class TrailMerge {

	private final Visits merged = new Visits();

	/** Whether each merged visit was in the trail before. */
	private boolean[] stored = new boolean[2 * Trail.MOST];

	/** The first merged visit whose neighbours are known. */
	private int firstKnown;

	/**
	 * Merge visits into a trail.
	 * @param trail what is stored, in order
	 * @param added what came, in order
	 */
	public void merge(Visits trail, Visits added) {
		this.merged.clear();
		if (this.stored.length < trail.size() + added.size()) {
			this.stored = new boolean[2 * (trail.size() + added.size())];
		}
		boolean isFull = trail.size() >= Trail.MOST;
		this.firstKnown = 0;
		if (trail.isEmpty() || added.isEmpty() || !added.isBefore(0, trail, trail.size() - 1)) {
			takeAll(trail, true);
			takeAll(added, false);
			return;
		}
		int next = 0;
		for (int i = 0; i < trail.size(); i++) {
			while (next < added.size() && added.isBefore(next, trail, i)) {
				take(added, next++, false);
			}
			if (i == 0 && isFull) {
				this.firstKnown = this.merged.size();
			}
			take(trail, i, true);
		}
		while (next < added.size()) {
			take(added, next++, false);
		}
	}

	private void takeAll(Visits from, boolean wasStored) {
		int size = this.merged.size();
		Arrays.fill(this.stored, size, size + from.size(), wasStored);
		this.merged.add(from, 0, from.size());
	}

	private void take(Visits from, int visit, boolean wasStored) {
		this.stored[this.merged.size()] = wasStored;
		this.merged.add(from, visit);
	}

	/** All visits in order, those that are too many for a trail included. */
	public Visits merged() {
		return this.merged;
	}

	/** Whether a merged visit was in the trail before. */
	public boolean wasStored(int visit) {
		return this.stored[visit];
	}

	/** Tell of each pair of visits that became neighbours, or no longer are. */
	public void changes(NeighbourListener listener) {
		int lastStored = -1;
		for (int i = this.firstKnown; i < this.merged.size(); i++) {
			boolean parted = this.stored[i] && lastStored >= 0 && lastStored < i - 1;
			if (parted) {
				listener.changed(this.merged, lastStored, i, -1);
			}
			if (i > this.firstKnown && !(this.stored[i] && this.stored[i - 1])) {
				listener.changed(this.merged, i - 1, i, 1);
			}
			if (this.stored[i]) {
				lastStored = i;
			}
		}
	}

	/** Gets to know of neighbours. */
	@FunctionalInterface
	public interface NeighbourListener {

		/**
		 * Two visits became neighbours or ceased to be.
		 * @param visits all of them
		 * @param first the one that comes first
		 * @param second the one that follows
		 * @param sign 1 or -1
		 */
		void changed(Visits visits, int first, int second, int sign);

	}

}
