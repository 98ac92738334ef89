package dev.footfall.simulator;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shops of a plan, each with its faults, merged into one source.
 */
final class Chain implements AutoCloseable {

	/** Each shop has a seed of its own, and its faults another. */
	private static final int STREAMS_PER_SHOP = 2;

	private static final int MAX_STREAMS = 1_009;

	private final Source source;

	private final Map<Name, FloorTruth> floors = new LinkedHashMap<>();

	private final List<FaultySource> faulty = new ArrayList<>();

	private final ReplaySource replay;

	/**
	 * @throws IOException when the file that is to be replayed can't be read
	 */
	Chain(Plan plan, ZoneId zone) throws IOException {
		this.replay = (plan.scenario() == Scenario.REPLAY)
				? new ReplaySource(plan.file(), zone, plan.start().toEpochMilli()) : null;
		this.source = (this.replay != null) ? this.replay : new MergedSource(shops(plan, zone));
	}

	private List<Source> shops(Plan plan, ZoneId zone) {
		List<Source> shops = new ArrayList<>();
		List<Name> stores = new ArrayList<>(plan.stores().stream().map(Name::new).toList());
		if (stores.isEmpty()) {
			stores.add(null);
		}
		for (int i = 0; i < stores.size(); i++) {
			Source shop = shop(plan, zone, stores.get(i), i, stores.size());
			shops.add(plan.faults().equals(FaultSettings.NONE) ? shop : faulty(shop, plan, i));
		}
		return shops;
	}

	private Source shop(Plan plan, ZoneId zone, Name store, int index, int shops) {
		long seed = seed(plan, index * STREAMS_PER_SHOP);
		long start = plan.start().toEpochMilli();
		Integer rate = plan.pace().rate();
		if (plan.scenario() == Scenario.UNIFORM) {
			double readings = (rate != null) ? rate : UniformModel.USUAL_RATE;
			return new UniformModel(seed, store, start, readings / shops);
		}
		Conditions conditions = (rate != null) ? new SteadyRate(plan.scenario(), (double) rate / shops, start)
				: new DayProfile(plan.scenario(), zone);
		int tills = (rate != null) ? 0 : ShopSettings.TILLS;
		Shop shop = new Shop(new ShopSettings(seed, store, start, conditions, tills, true, plan.heartbeats()));
		this.floors.put((store != null) ? store : new Name(""), shop.truth());
		return shop;
	}

	private Source faulty(Source shop, Plan plan, int index) {
		Dice dice = new Dice(seed(plan, index * STREAMS_PER_SHOP + 1));
		FaultySource source = new FaultySource(shop, plan.faults(), plan.start().toEpochMilli(), dice);
		this.faulty.add(source);
		return source;
	}

	private static long seed(Plan plan, int stream) {
		return plan.seed() * MAX_STREAMS + stream;
	}

	Source source() {
		return this.source;
	}

	/** What happens in each shop that customers walk through, by its name. */
	Map<Name, FloorTruth> floors() {
		return this.floors;
	}

	/** How often a fault was injected, in all shops. */
	long injected(Fault fault) {
		return this.faulty.stream().mapToLong((source) -> source.injected(fault)).sum();
	}

	@Override
	public void close() throws IOException {
		if (this.replay != null) {
			this.replay.close();
		}
	}

}
