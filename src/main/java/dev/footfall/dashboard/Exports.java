package dev.footfall.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.footfall.dashboard.HistoryQueries.Asked;
import dev.footfall.ledger.Customers;
import dev.footfall.ledger.Customers.Customer;
import dev.footfall.ledger.Customers.Order;
import dev.footfall.ledger.Customers.Place;
import dev.footfall.metrics.AreaMetrics;
import dev.footfall.metrics.Coverage;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.history.Chronicle;
import dev.footfall.metrics.history.FlowReport;
import dev.footfall.metrics.history.FlowTotals;
import dev.footfall.metrics.history.HistoryMetric;
import dev.footfall.metrics.history.HistoryQuery;
import dev.footfall.metrics.history.Moment;
import dev.footfall.metrics.history.RangeTotals;
import dev.footfall.metrics.history.Stretch;

/**
 * The tables that can be exported. What takes long is read page by page, by whoever takes
 * the rows.
 */
@Component
final class Exports {

	private static final int CUSTOMERS = 1000;

	private static final List<HistoryMetric> METRICS = List.of(HistoryMetric.values());

	private final Views views;

	private final HistoryQueries queries;

	private final Chronicle chronicle;

	private final RangeTotals totals;

	private final FlowTotals flows;

	private final Customers customers;

	Exports(Views views, HistoryQueries queries, Chronicle chronicle, RangeTotals totals, FlowTotals flows,
			Customers customers) {
		this.views = views;
		this.queries = queries;
		this.chronicle = chronicle;
		this.totals = totals;
		this.flows = flows;
		this.customers = customers;
	}

	/** The areas in a window that ends now. */
	Export areasNow(Asked asked, String window) {
		View view = this.views.of(asked.store(), window, asked.group());
		Picture now = this.views.now(view);
		MetricsSnapshot metrics = now.metrics();
		return areas(view, metrics.from(), metrics.asOf(), metrics.areas(), now::of);
	}

	/**
	 * The areas in a range of whole hours. How far they were watched is known of windows
	 * alone.
	 */
	Export areas(Asked asked) {
		View view = this.queries.view(asked.store(), asked.group());
		ZoneId zone = this.queries.zone(view);
		Stretch hours = hours(asked, zone);
		return areas(view, hours.from(), hours.to(),
				this.totals.of(view.store(), zone, this.queries.grouping(view), hours), (area) -> null);
	}

	private Stretch hours(Asked asked, ZoneId zone) {
		TimeRange range = TimeRange.of(asked.from(), asked.to(), zone, this.queries.now(), Duration.ofDays(1));
		return this.totals.hours(zone, range.from(), range.to());
	}

	private Export areas(View view, Instant from, Instant to, List<AreaMetrics> areas,
			Function<String, Coverage> watched) {
		ZoneId zone = this.queries.zone(view);
		List<Object> first = Arrays.asList(view.store(), time(from, zone), time(to, zone));
		List<List<Object>> rows = areas.stream()
			.map((area) -> row(first, area, watched.apply(area.location())))
			.toList();
		return new Export("areas-" + view.store(), view.store(), zone,
				columns(List.of("store", "from", "to", "location"), METRICS, "coverage", "sensors", "silent", "rank"),
				List.of(rows).iterator());
	}

	/** A row of an area; empty where it is not known how far the area was watched. */
	private static List<Object> row(List<Object> first, AreaMetrics area, Coverage watched) {
		List<Object> head = new ArrayList<>(first);
		head.add(area.location());
		return (watched != null)
				? row(head, METRICS, area, watched.ratio(), watched.sensors(), watched.silent(), area.rank())
				: row(head, METRICS, area, null, null, null, area.rank());
	}

	/** How customers went from area to area in a window that ends now. */
	Export flowsNow(Asked asked, String window) {
		View view = this.views.of(asked.store(), window, asked.group());
		Instant now = this.queries.asOf();
		ZoneId zone = this.queries.zone(view);
		return flows(view, view.window().start(now, zone).orElse(null), now,
				this.flows.of(view.store(), zone, this.views.grouping(view), view.window(), now));
	}

	/** How customers went from area to area in a range of whole hours. */
	Export flows(Asked asked) {
		View view = this.queries.view(asked.store(), asked.group());
		ZoneId zone = this.queries.zone(view);
		Stretch hours = hours(asked, zone);
		return flows(view, hours.from(), hours.to(),
				this.flows.of(view.store(), zone, this.queries.grouping(view), hours));
	}

	/** Pairs beyond the cap are there without a destination, so that shares add up. */
	private Export flows(View view, Instant from, Instant to, FlowReport report) {
		ZoneId zone = this.queries.zone(view);
		Iterator<List<List<Object>>> pages = Pages.of(report.lines().iterator(),
				(line) -> List.of(Arrays.asList(view.store(), time(from, zone), time(to, zone), line.from(), line.to(),
						line.count(), line.share(), line.medianGap())));
		return new Export("flows-" + view.store(), view.store(), zone,
				List.of("store", "from", "to", "from_location", "to_location", "count", "share", "median_gap"), pages);
	}

	/** Every point of a range, of every area of which anything was recorded. */
	Export history(Asked asked, HistoryStep step) {
		HistoryQuery query = this.queries.of(asked, step.step(), step.usual());
		Iterator<Moment> moments = this.chronicle.moments(query);
		Iterator<List<List<Object>>> pages = Pages.of(moments, (moment) -> rows(query, moment));
		return new Export("history-%s-%s".formatted(step.label(), query.store()), query.store(), query.zone(),
				columns(List.of("store", "start", "location"), query.metrics()), pages);
	}

	private static List<List<Object>> rows(HistoryQuery query, Moment moment) {
		OffsetDateTime start = time(moment.stretch().from(), query.zone());
		return moment.areas()
			.stream()
			.map((area) -> row(Arrays.asList(query.store(), start, area.location()), query.metrics(), area))
			.toList();
	}

	/** Every customer, the longest dwell first. */
	Export customers() {
		View view = this.queries.view(null, Group.LOCATION.label());
		ZoneId zone = this.queries.zone(view);
		List<String> columns = List.of("customer_id", "visits", "total_duration", "avg_duration", "areas", "first_seen",
				"last_seen", "last_store", "last_location");
		return new Export("customers", null, zone, columns, new CustomerPages(this.customers, zone));
	}

	private static List<String> columns(List<String> first, List<HistoryMetric> metrics, String... last) {
		return Stream.of(first.stream(), metrics.stream().map(HistoryMetric::label), Stream.of(last))
			.flatMap((part) -> part)
			.toList();
	}

	private static List<Object> row(List<Object> first, List<HistoryMetric> metrics, AreaMetrics area, Object... last) {
		List<Object> row = new ArrayList<>(first);
		metrics.forEach((metric) -> row.add(metric.of(area)));
		row.addAll(Arrays.asList(last));
		return row;
	}

	private static OffsetDateTime time(Instant instant, ZoneId zone) {
		return (instant != null) ? instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime() : null;
	}

	/** Goes from page to page of customers. */
	private static final class CustomerPages implements Iterator<List<List<Object>>> {

		private final Customers customers;

		private final ZoneId zone;

		private Place last;

		private boolean finished;

		CustomerPages(Customers customers, ZoneId zone) {
			this.customers = customers;
			this.zone = zone;
		}

		@Override
		public boolean hasNext() {
			return !this.finished;
		}

		@Override
		public List<List<Object>> next() {
			List<Customer> page = this.customers.page(Order.DURATION, "", this.last, CUSTOMERS);
			this.finished = page.size() < CUSTOMERS;
			if (!page.isEmpty()) {
				this.last = Order.DURATION.placeOf(page.get(page.size() - 1));
			}
			return page.stream().map(this::row).toList();
		}

		private List<Object> row(Customer customer) {
			return Arrays.asList(customer.id(), customer.visits(), Seconds.of(customer.dwellMillis()),
					AreaMetrics.averageSeconds(customer.dwellMillis(), customer.visits()), customer.areas(),
					time(customer.firstSeen(), this.zone), time(customer.lastSeen(), this.zone), customer.lastStore(),
					customer.lastLocation());
		}

	}

}
