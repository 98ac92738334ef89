package dev.footfall.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The metrics of every row of a shop in one stretch of time.
 *
 * @param shop the shop
 * @param byArea whether a row is an area of the layout
 * @param from where the stretch begins
 * @param to where it ends, not included
 * @param length what occupancy is a mean over; null without a beginning
 */
record Rows(Shop shop, boolean byArea, long from, long to, Long length) {

	/** By name: all stays that were ever seen there. */
	Map<String, List<Seen>> stays(List<Seen> seen) {
		Map<String, List<Seen>> stays = new TreeMap<>();
		for (Seen record : seen) {
			if (record.isVisit() && record.store().equals(this.shop.id())) {
				stays.computeIfAbsent(this.shop.row(record.location(), this.byArea), (key) -> new ArrayList<>())
					.add(record);
			}
		}
		return stays;
	}

	/**
	 * The metrics of a row.
	 * @param stays those of the row
	 * @param all those of the shop
	 * @param ever everything that was ever seen
	 */
	ObjectNode row(String name, List<Seen> stays, List<Seen> all, List<Seen> ever) {
		List<Seen> visits = in(stays);
		long n = visits.size();
		long dwell = 0;
		long traffic = 0;
		long engaged = 0;
		long late = 0;
		long present = 0;
		for (Seen visit : visits) {
			dwell += visit.dwell();
			traffic += visit.traffic();
			engaged += (visit.dwell() >= this.shop.threshold(visit.location())) ? 1 : 0;
			late += visit.isLate() ? 1 : 0;
		}
		for (Seen stay : stays) {
			present += stay.presence(this.from, this.to);
		}
		long customers = customers(visits);
		long storeVisits = in(all).size();
		long storeCustomers = customers(in(all));
		ObjectNode row = JsonNodeFactory.instance.objectNode();
		row.put("location", name);
		row.put("visits", n);
		row.put("total_duration", BigDecimal.valueOf(dwell, 3));
		row.put("total_traffic", traffic);
		row.put("avg_duration", quotient(dwell, 1000 * n));
		List<Long> sorted = visits.stream().map(Seen::dwell).sorted().toList();
		row.put("dwell_p50", quantile(sorted, 50));
		row.put("dwell_p90", quantile(sorted, 90));
		row.put("dwell_p95", quantile(sorted, 95));
		row.put("unique_customers", customers);
		row.put("occupancy", (this.length != null) ? quotient(present, this.length) : null);
		row.put("share", (storeVisits > 0) ? quotient(n, storeVisits) : Double.valueOf(0));
		row.put("visit_rate", quotient(customers, storeCustomers));
		row.put("engagement_rate", quotient(engaged, n));
		row.put("bounce_rate", quotient(n - engaged, n));
		row.put("reached_checkout", this.shop.hasCheckout() ? quotient(reached(visits, ever), customers) : null);
		row.put("late", late);
		return row;
	}

	/** Customers of these visits who came to a checkout after one of them. */
	private long reached(List<Seen> visits, List<Seen> ever) {
		Map<String, Seen> lastCheckouts = new HashMap<>();
		for (Seen visit : ever) {
			if (visit.isVisit() && visit.customer() != null && visit.store().equals(this.shop.id())
					&& this.shop.isCheckout(visit.location())) {
				lastCheckouts.merge(visit.customer(), visit, (one, other) -> one.isAfter(other) ? one : other);
			}
		}
		return customers(visits.stream()
			.filter((visit) -> visit.customer() != null && lastCheckouts.containsKey(visit.customer()))
			.filter((visit) -> lastCheckouts.get(visit.customer()).isAfter(visit))
			.toList());
	}

	List<Seen> in(List<Seen> stays) {
		return stays.stream().filter((stay) -> stay.isIn(this.from, this.to)).toList();
	}

	static long customers(List<Seen> visits) {
		Set<String> customers = new HashSet<>();
		visits.forEach((visit) -> customers.add(visit.customer()));
		customers.remove(null);
		return customers.size();
	}

	/** The double that is nearest to the true quotient; null by nothing. */
	static Double quotient(long dividend, long divisor) {
		return (divisor > 0)
				? BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), new MathContext(60)).doubleValue()
				: null;
	}

	/** The dwell of rank ⌈q n⌉, in seconds. */
	private static Double quantile(List<Long> sorted, int percent) {
		int rank = (sorted.size() * percent + 99) / 100;
		return sorted.isEmpty() ? null : Double.valueOf(sorted.get(rank - 1) / 1000.0);
	}

	/** Rows with visits first, then by traffic, then by name. */
	static Comparator<ObjectNode> order() {
		return Comparator.comparing((ObjectNode row) -> row.get("visits").asLong() == 0)
			.thenComparing((row) -> -row.get("total_traffic").asLong())
			.thenComparing((row) -> row.get("location").textValue());
	}

}
