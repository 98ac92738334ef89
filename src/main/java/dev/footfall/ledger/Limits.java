package dev.footfall.ledger;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.footfall.summary.Area;
import dev.footfall.summary.Summary;

/**
 * Lets no more areas, stores and customers into the Ledger than are allowed: of those
 * that are new in a batch, the first by name. The Ledger knows who was let in before, so
 * a restart changes nothing. Used in the transaction of a batch.
 */
final class Limits {

	private static final Logger logger = LoggerFactory.getLogger(Limits.class);

	private static final int NAMED = 500;

	private final JdbcTemplate writer;

	private final AreaNumbers areas;

	private final LimitProperties properties;

	private final Set<String> stores = new HashSet<>();

	/** Areas that count, which those that stand for others do not. */
	private int admitted;

	/** Whether any stand for others of their store. */
	private boolean hasOtherAreas;

	/** Whether one stands for other stores. */
	private boolean hasOtherStores;

	/** How many numbers of areas were looked at. */
	private int looked;

	/** At least as many customers as there are; negative when nobody knows. */
	private long customers = -1;

	private volatile Set<Limit> reached = Set.of();

	Limits(JdbcTemplate writer, AreaNumbers areas, LimitProperties properties) {
		this.writer = writer;
		this.areas = areas;
		this.properties = properties;
	}

	/** What can be full. */
	enum Limit {

		AREAS, STORES, CUSTOMERS

	}

	/** Find in the database what is full, as after a restart. */
	void restore() {
		lookAtNewAreas();
		Set<Limit> full = EnumSet.noneOf(Limit.class);
		if (this.admitted >= this.properties.areas() && this.hasOtherAreas) {
			full.add(Limit.AREAS);
		}
		if (this.stores.size() >= this.properties.stores() && this.hasOtherStores) {
			full.add(Limit.STORES);
		}
		if (hasOtherCustomers() && countCustomers() >= this.properties.customers()) {
			full.add(Limit.CUSTOMERS);
		}
		this.reached = Collections.unmodifiableSet(full);
	}

	private boolean hasOtherCustomers() {
		return this.writer.queryForObject("SELECT visits FROM customer_other", Long.class) > 0;
	}

	private long countCustomers() {
		return this.writer.queryForObject("SELECT COUNT(*) FROM customer", Long.class);
	}

	/** Count as other what is too much. */
	void admit(Summary batch) {
		admitAreas(batch);
		admitCustomers(batch);
	}

	private void admitAreas(Summary batch) {
		lookAtNewAreas();
		Set<Area> unknown = new TreeSet<>(Area.BY_NAME);
		batch.visitedAreas().stream().filter((area) -> !this.areas.knows(area)).forEach(unknown::add);
		int free = this.properties.areas() - this.admitted;
		for (Area area : unknown) {
			if (!isAdmitted(area.store())) {
				batch.redirect(area, new Area(Area.OTHER, Area.OTHER));
				full(Limit.STORES, this.properties.stores());
			}
			else if (!isOther(area) && free-- <= 0) {
				batch.redirect(area, new Area(area.store(), Area.OTHER));
				full(Limit.AREAS, this.properties.areas());
			}
		}
		// A fold that met too many has put them there itself.
		if (batch.visitedAreas().stream().anyMatch(Limits::isOther)) {
			full(Limit.AREAS, this.properties.areas());
		}
	}

	private static boolean isOther(Area area) {
		return area.location().equals(Area.OTHER);
	}

	private void lookAtNewAreas() {
		for (this.looked = Math.max(1, this.looked); this.looked < this.areas.end(); this.looked++) {
			Area area = this.areas.area(this.looked);
			this.admitted += isOther(area) ? 0 : 1;
			if (area.store().equals(Area.OTHER)) {
				this.hasOtherStores = true;
			}
			else {
				this.hasOtherAreas |= isOther(area);
				this.stores.add(area.store());
			}
		}
	}

	private boolean isAdmitted(String store) {
		return store.equals(Area.OTHER) || this.stores.contains(store)
				|| this.stores.size() < this.properties.stores() && this.stores.add(store);
	}

	/** Counts them only when they may be too many. */
	private void admitCustomers(Summary batch) {
		Set<String> coming = batch.customers().keySet();
		if (this.customers < 0 || this.customers + coming.size() > this.properties.customers()) {
			this.customers = countCustomers();
		}
		if (this.customers + coming.size() > this.properties.customers()) {
			Set<String> unknown = unknown(coming);
			long free = this.properties.customers() - this.customers;
			unknown.stream().skip(Math.max(0, free)).forEach((customer) -> {
				batch.countAsOther(customer);
				full(Limit.CUSTOMERS, this.properties.customers());
			});
			this.customers += Math.min(unknown.size(), Math.max(0, free));
		}
		else {
			this.customers += coming.size();
			if (this.customers < this.properties.customers()) {
				this.reached = without(Limit.CUSTOMERS);
			}
		}
	}

	private Set<String> unknown(Set<String> coming) {
		Set<String> unknown = new TreeSet<>(coming);
		List<String> all = List.copyOf(coming);
		for (int i = 0; i < all.size(); i += NAMED) {
			List<String> some = all.subList(i, Math.min(all.size(), i + NAMED));
			this.writer
				.queryForList("SELECT customer_id FROM customer WHERE customer_id IN (%s)"
					.formatted(String.join(", ", Collections.nCopies(some.size(), "?"))), String.class, some.toArray())
				.forEach(unknown::remove);
		}
		return unknown;
	}

	private void full(Limit limit, int most) {
		if (!this.reached.contains(limit)) {
			logger.warn("There are more than {} {}: further ones are counted together", most,
					limit.name().toLowerCase(Locale.ROOT));
			Set<Limit> more = EnumSet.of(limit);
			more.addAll(this.reached);
			this.reached = Collections.unmodifiableSet(more);
		}
	}

	private Set<Limit> without(Limit limit) {
		if (!this.reached.contains(limit)) {
			return this.reached;
		}
		Set<Limit> fewer = new HashSet<>(this.reached);
		fewer.remove(limit);
		return Set.copyOf(fewer);
	}

	/** Of what more came than is allowed; for any thread. */
	Set<Limit> reached() {
		return this.reached;
	}

	/** Read everything from the database again. */
	void forget() {
		this.stores.clear();
		this.admitted = 0;
		this.hasOtherAreas = false;
		this.hasOtherStores = false;
		this.looked = 0;
		this.customers = -1;
	}

}
