package dev.footfall.simulator;

import java.util.List;

/**
 * Several shops as one, in the order of time; what falls due at one moment comes in the
 * order of the shops.
 */
final class MergedSource implements Source {

	private final List<? extends Source> sources;

	MergedSource(List<? extends Source> sources) {
		this.sources = List.copyOf(sources);
	}

	@Override
	public long dueMillis() {
		return next().dueMillis();
	}

	@Override
	public void take(Emission target) {
		next().take(target);
	}

	private Source next() {
		Source next = this.sources.get(0);
		for (int i = 1; i < this.sources.size(); i++) {
			Source source = this.sources.get(i);
			next = (source.dueMillis() < next.dueMillis()) ? source : next;
		}
		return next;
	}

	@Override
	public int sensors() {
		return this.sources.get(0).sensors();
	}

}
