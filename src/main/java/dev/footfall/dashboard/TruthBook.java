package dev.footfall.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.StoreProperties;
import dev.footfall.metrics.Window;
import dev.footfall.simulator.SimulationListener;
import dev.footfall.simulator.SimulationTruth;

/**
 * Holds what simulations sent against what Footfall shows more than before them. Records
 * of an earlier simulation that were still under way when the next one began stay in the
 * comparison, until both sides were once equal.
 */
@Component
class TruthBook implements SimulationListener {

	private final MetricsHub hub;

	private final String defaultStore;

	/** What was shown before; null until the Ledger has been read. */
	private Figures before;

	private Figures sentEarlier = Figures.ZERO;

	TruthBook(MetricsHub hub, StoreProperties store) {
		this.hub = hub;
		this.defaultStore = store.id();
		hub.revisions().take(1).subscribe((revision) -> noteFirstState());
	}

	/** The state that was read from the Ledger, in which no simulation has a part yet. */
	private synchronized void noteFirstState() {
		if (this.before == null) {
			this.before = shown().orElse(null);
		}
	}

	@Override
	public synchronized void beforeStart(SimulationTruth previous) {
		Figures sent = this.sentEarlier.plus(Figures.sent(previous, this.defaultStore));
		shown().ifPresent((now) -> {
			boolean settled = this.before == null || now.minus(this.before).records() >= sent.records();
			this.before = settled ? now : this.before;
			this.sentEarlier = settled ? Figures.ZERO : sent;
		});
	}

	/** The comparison as of now. */
	synchronized TruthAnswer compare(SimulationTruth truth) {
		Figures sent = this.sentEarlier.plus(Figures.sent(truth, this.defaultStore));
		Optional<Figures> shown = (this.before != null) ? shown().map((now) -> now.minus(this.before))
				: Optional.empty();
		return TruthAnswer.of(truth, sent, shown.orElse(null), this.defaultStore);
	}

	/** All stores at one moment: asked again when a batch was committed in between. */
	private Optional<Figures> shown() {
		List<MetricsSnapshot> snapshots = snapshots();
		while (snapshots.stream().map(MetricsSnapshot::batchId).distinct().count() > 1) {
			snapshots = snapshots();
		}
		return snapshots.isEmpty() ? Optional.empty()
				: Optional.of(Figures.shown(snapshots.get(0).account(), snapshots));
	}

	private List<MetricsSnapshot> snapshots() {
		List<MetricsSnapshot> snapshots = new ArrayList<>();
		for (String store : this.hub.stores()) {
			this.hub.snapshot(store, Window.ALL).ifPresent(snapshots::add);
		}
		return snapshots;
	}

}
