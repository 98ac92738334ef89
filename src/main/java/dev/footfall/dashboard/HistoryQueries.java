package dev.footfall.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import dev.footfall.ledger.Step;
import dev.footfall.metrics.MetricsHub;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.history.Calendar;
import dev.footfall.metrics.history.Chronicle;
import dev.footfall.metrics.history.HistoryMetric;
import dev.footfall.metrics.history.HistoryQuery;
import dev.footfall.metrics.store.Stores;

/**
 * Turns request parameters into what the history is asked for. Blocks.
 */
@Component
final class HistoryQueries {

	/** A day of 25 hours by the minute. */
	static final int MOST_POINTS = 1500;

	/** Of all areas together; an answer of all metrics has a few megabytes. */
	static final int MOST_VALUES = 100_000;

	private final MetricsHub hub;

	private final Views views;

	private final Stores stores;

	private final Chronicle chronicle;

	HistoryQueries(MetricsHub hub, Views views, Stores stores, Chronicle chronicle) {
		this.hub = hub;
		this.views = views;
		this.stores = stores;
		this.chronicle = chronicle;
	}

	/**
	 * What was asked for, however long.
	 * @throws org.springframework.web.ErrorResponseException when there is no such store,
	 * area, metric, time or group
	 */
	HistoryQuery of(Asked asked, Step step, Duration usual) {
		View view = view(asked.store(), asked.group());
		ZoneId zone = this.stores.zone(view.store());
		TimeRange range = TimeRange.of(asked.from(), asked.to(), zone, this.hub.now(), usual);
		UnaryOperator<String> group = grouping(view);
		String area = (asked.area() != null) ? group.apply(asked.area()) : null;
		HistoryQuery query = new HistoryQuery(view.store(), zone, group, area, metrics(asked.metric()), step,
				range.from(), range.to());
		// Nobody may have come yet to an area of the layout, which is an answer.
		if (area != null && !this.stores.hasArea(view.store(), asked.area())) {
			Set<String> areas = this.chronicle.areas(query);
			if (!areas.contains(area)) {
				throw new UnknownChoiceException("area", areas);
			}
		}
		return query;
	}

	/**
	 * What was asked for, if it fits into one answer.
	 */
	HistoryQuery bounded(Asked asked, HistoryStep step) {
		HistoryQuery query = of(asked, step.step(), step.usual());
		long points = new Calendar(query.step(), query.zone()).estimate(query.from(), query.to());
		if (points > MOST_POINTS) {
			throw new InvalidRequestException("from",
					"The range has %d points of %s. Allowed: %d; shorten the range, take a longer step, or export it."
						.formatted(points, step.label(), MOST_POINTS));
		}
		long areas = (query.area() != null) ? 1 : this.chronicle.areas(query).size();
		if (points * areas > MOST_VALUES) {
			throw new InvalidRequestException("area",
					"The range has %d points of %d areas. Allowed: %d in all; name an area, shorten the range, take a longer step, or export it."
						.formatted(points, areas, MOST_VALUES));
		}
		return query;
	}

	/** The stream's time. */
	Instant now() {
		return this.hub.now();
	}

	/**
	 * The stream's time.
	 * @throws StartingUpException before the Ledger has been read
	 */
	Instant asOf() {
		if (!this.hub.isReady()) {
			throw new StartingUpException();
		}
		return this.hub.now();
	}

	View view(String store, String group) {
		asOf();
		return this.views.of(store, Window.ALL.label(), group);
	}

	ZoneId zone(View view) {
		return this.stores.zone(view.store());
	}

	UnaryOperator<String> grouping(View view) {
		return this.views.grouping(view);
	}

	private static List<HistoryMetric> metrics(String metric) {
		if (metric == null || metric.equals("all")) {
			return List.of(HistoryMetric.values());
		}
		return Arrays.stream(metric.split(",", -1))
			.map((label) -> HistoryMetric.labelled(label)
				.orElseThrow(() -> new UnknownChoiceException("metric", HistoryMetric.labels())))
			.distinct()
			.toList();
	}

	/** Request parameters; null where missing. */
	record Asked(String store, String area, String metric, String from, String to, String group) {
	}

}
