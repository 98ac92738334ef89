package dev.footfall.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.ledger.CustomerChange.Sighting;
import dev.footfall.summary.Area;
import dev.footfall.summary.AreaProfiles;
import dev.footfall.summary.CustomerTally;
import dev.footfall.summary.CustomerVisits;
import dev.footfall.summary.Summary;
import dev.footfall.summary.Trail;
import dev.footfall.summary.TrailMerge;
import dev.footfall.summary.Visits;

/**
 * The trails of customers, and what follows from them: how customers go from area to
 * area, and whom a checkout saw later. Merges a batch's visits into what is stored, in
 * the caller's transaction; whoever calls must {@link #forget()} when that fails.
 */
final class TrailBook {

	private static final long MINUTE_MILLIS = 60_000;

	private static final int NAMED = 500;

	private static final byte[] NONE = {};

	private final JdbcTemplate writer;

	private final AreaNumbers areas;

	private final Places places;

	private final FlowBook flows;

	/** By customer. */
	private final Recent<String, KeptTrail> kept;

	private final FlowChanges changes = new FlowChanges();

	private final TrailMerge merge = new TrailMerge();

	/** Those of a whole batch. */
	private final Visits all = new Visits();

	private final Visits stored = new Visits();

	private final Visits added = new Visits();

	private final Reached reached;

	private TrailBook(JdbcTemplate writer, AreaNumbers areas, Places places, FlowBook flows, int kept) {
		this.writer = writer;
		this.areas = areas;
		this.places = places;
		this.flows = flows;
		this.kept = new Recent<>(kept);
		this.reached = new Reached(places);
	}

	/**
	 * One with all it needs.
	 * @param layouts tells the areas of all stores, by the layouts in force
	 */
	static TrailBook on(JdbcTemplate writer, StoreZones zones, Supplier<AreaProfiles> layouts,
			TrailProperties properties, Clock clock) {
		AreaNumbers areas = new AreaNumbers(writer);
		return new TrailBook(writer, areas, new Places(areas, layouts),
				new FlowBook(writer, areas, zones, properties.maxPairs(), clock), properties.kept());
	}

	/**
	 * Merge the visits of a batch into the trails, change the flows, and mark in the
	 * summary whom a checkout saw later.
	 * @return the batch's customers with their trails, to be stored
	 */
	List<CustomerChange> add(Summary summary) {
		int[] numbers = numbers(summary);
		this.places.refresh();
		List<KeptTrail> trails = trails(summary.customers().keySet());
		List<CustomerChange> customers = new ArrayList<>(trails.size());
		this.reached.begin(summary, this.areas);
		CustomerVisits visits = summary.customerVisits(numbers, this.all);
		trails.forEach((trail) -> customers.add(merge(trail, summary.customers().get(trail.customer), visits)));
		this.reached.finish();
		this.flows.begin(this.changes);
		this.kept.trim();
		return customers;
	}

	/** Write what the batch changes of the flows. */
	void finish() {
		this.flows.finish();
		this.changes.clear();
	}

	/** What the summary's areas are called here. */
	private int[] numbers(Summary summary) {
		return this.areas.of(summary.visitedAreas());
	}

	private CustomerChange merge(KeptTrail trail, CustomerTally tally, CustomerVisits visits) {
		visits.read(tally, this.added);
		this.added.sort();
		Trail.read(trail.bytes, trail.length, this.stored);
		this.merge.merge(this.stored, this.added);
		this.merge.changes(this::change);
		this.reached.add(this.merge, tally.coupon());
		byte[] written = Trail.write(this.merge.merged());
		trail.keep(written);
		return change(trail.customer, tally, written);
	}

	/** By the visits that were added, which are in order. */
	private CustomerChange change(String customer, CustomerTally tally, byte[] trail) {
		int last = this.added.size() - 1;
		Area area = this.areas.area(this.added.area(last));
		return new CustomerChange(customer, tally.visits(), tally.dwellMillis(), this.added.millis(0),
				new Sighting(area, this.added.millis(last), this.added.offset(last), this.added.partition(last)),
				trail);
	}

	private void change(Visits visits, int first, int second, int sign) {
		int origin = visits.area(first);
		int destination = visits.area(second);
		long gapMillis = visits.millis(second) - visits.millis(first);
		if (origin != destination && gapMillis <= Trail.MOST_GAP.toMillis()
				&& this.places.store(origin) == this.places.store(destination)) {
			this.changes.add(FlowPair.of(origin, destination), Math.floorDiv(visits.millis(second), MINUTE_MILLIS),
					gapMillis, sign);
		}
	}

	/**
	 * In the order of the table: a batch of thousands of customers changes most of its
	 * pages, and then each of them once.
	 */
	private List<KeptTrail> trails(Set<String> customers) {
		List<KeptTrail> trails = customers.stream()
			.sorted()
			.map((customer) -> this.kept.get(customer, KeptTrail::new))
			.toList();
		List<KeptTrail> missing = trails.stream().filter((trail) -> trail.bytes == null).toList();
		for (int i = 0; i < missing.size(); i += NAMED) {
			read(missing.subList(i, Math.min(missing.size(), i + NAMED)));
		}
		return trails;
	}

	/** One who is not found has no trail yet. */
	private void read(List<KeptTrail> missing) {
		Map<String, KeptTrail> trails = new HashMap<>();
		missing.forEach((trail) -> trails.put(trail.customer, trail));
		this.writer.query("SELECT customer_id, trail FROM customer WHERE trail IS NOT NULL AND customer_id IN (%s)"
			.formatted(String.join(", ", Collections.nCopies(missing.size(), "?"))), (row) -> {
				trails.get(row.getString(1)).keep(row.getBytes(2));
			}, trails.keySet().toArray());
		missing.stream().filter((trail) -> trail.bytes == null).forEach((trail) -> trail.keep(NONE));
	}

	/** Numbers for areas, as trails name them. */
	AreaNumbers areas() {
		return this.areas;
	}

	/** A customer who was deleted begins anew. */
	void forgetCustomer(String customer) {
		this.kept.remove(customer);
	}

	/** Customers that were deleted begin anew. */
	void forgetCustomers() {
		this.kept.clear();
	}

	/** Cells of flows that were deleted begin anew. */
	void forgetCells() {
		this.flows.forgetCells();
	}

	/** Read everything from the database again. */
	void forget() {
		// First, because it may still be at work with the areas.
		this.flows.forget();
		this.kept.clear();
		this.areas.forget();
		this.places.forget();
		this.changes.clear();
	}

	/**
	 * A trail as it is stored. It is copied into the same array each time: arrays that
	 * are replaced after a second or two would fill the old generation of the heap, and
	 * to collect that one stops everything for much longer.
	 */
	private static final class KeptTrail {

		private static final int SLACK = 32;

		private final String customer;

		/** Null until it is read. */
		private byte[] bytes;

		/** How many of the bytes are in use. */
		private int length;

		private KeptTrail(String customer) {
			this.customer = customer;
		}

		private void keep(byte[] written) {
			if (this.bytes == null || this.bytes.length < written.length) {
				this.bytes = new byte[written.length + SLACK];
			}
			System.arraycopy(written, 0, this.bytes, 0, written.length);
			this.length = written.length;
		}

	}

}
