package dev.footfall.metrics.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.footfall.ledger.History;
import dev.footfall.metrics.Window;
import dev.footfall.metrics.history.Comparison.Compared;

/**
 * Compares a window with what was before.
 * <p>
 * Let m be where the running minute begins, and e the minutes from the beginning of the
 * store's day to m. Compared are minutes that are over: of a window of n minutes [m − n,
 * m), of today its first e minutes. <em>Previous</em> is [m − 2n, m − n), and for today
 * the first e minutes of yesterday. <em>Usual</em> is the mean over the same weekday of
 * 1, 2, 3 and 4 weeks ago, with m at the same e of that day; a week in which nothing was
 * recorded of the store in that time is left out. A day that is shorter than e gives what
 * it has. A base of under {@value Comparison#LEAST_VISITS} visits (for the usual: in the
 * mean) compares with nothing.
 * <p>
 * Minutes are kept for a week only. Where they are gone, a part of an hour stands in for
 * them, and the answer says that it is not exact.
 */
public final class Comparisons {

	private static final int WEEKS = 4;

	private final History history;

	Comparisons(History history) {
		this.history = history;
	}

	/**
	 * Compare a window.
	 * @param window not {@link Window#ALL}, which has nothing before it
	 * @param group names the area that a location belongs to
	 * @param now the stream's time
	 */
	public Comparison of(String store, ZoneId zone, UnaryOperator<String> group, Window window, Baseline baseline,
			Instant now) {
		Moments moments = new Moments(window, zone, now.truncatedTo(ChronoUnit.MINUTES));
		Span current = moments.current();
		Levels levels = between(store, zone, current);
		List<Instant> bases = new ArrayList<>();
		List<Levels> before = new ArrayList<>();
		moments.before(baseline).forEach((span) -> {
			Levels base = between(store, zone, span);
			if (base.isRecorded()) {
				bases.add(span.from());
				before.add(base);
			}
		});
		boolean exact = levels.isExact() && before.stream().allMatch(Levels::isExact);
		Map<String, Level> areas = grouped(levels.byLocation(), group, 1);
		Map<String, Level> usual = new HashMap<>();
		before.forEach((base) -> grouped(base.byLocation(), group, 1.0 / before.size())
			.forEach((area, level) -> usual.merge(area, level, Level::plus)));
		boolean recorded = !before.isEmpty();
		List<Compared> compared = new ArrayList<>();
		names(store, group).forEach((area) -> compared.add(new Compared(area, areas.getOrDefault(area, Level.NONE),
				recorded ? usual.getOrDefault(area, Level.NONE) : null)));
		Compared total = new Compared(store, sum(areas), recorded ? sum(usual) : null);
		return new Comparison(window, baseline, current.from(), current.to(), bases, exact, compared, total);
	}

	private Levels between(String store, ZoneId zone, Span span) {
		return Levels.between(this.history, store, zone, span.from(), span.to());
	}

	private List<String> names(String store, UnaryOperator<String> group) {
		return this.history.locations(store).stream().map(group).distinct().sorted().toList();
	}

	private static Map<String, Level> grouped(Map<String, Level> locations, UnaryOperator<String> group,
			double factor) {
		Map<String, Level> areas = new TreeMap<>();
		locations.forEach((location, level) -> areas.merge(group.apply(location), level, Level::plus));
		areas.replaceAll((area, level) -> level.times(factor));
		return areas;
	}

	private static Level sum(Map<String, Level> areas) {
		return areas.values().stream().reduce(Level.NONE, Level::plus);
	}

	/** Minutes in a row; {@code to} is not included. */
	private record Span(Instant from, Instant to) {
	}

	/** Where a window lies, now and before. */
	private record Moments(Window window, ZoneId zone, Instant end) {

		Span current() {
			return (this.window == Window.TODAY) ? new Span(day(0), this.end) : sliding(this.end);
		}

		List<Span> before(Baseline baseline) {
			return switch (baseline) {
				case PREVIOUS ->
					List.of((this.window == Window.TODAY) ? elapsed(1) : sliding(this.end.minus(length())));
				case USUAL -> IntStream.rangeClosed(1, WEEKS).mapToObj((week) -> weeksAgo(7 * week)).toList();
			};
		}

		private Span weeksAgo(int days) {
			return (this.window == Window.TODAY) ? elapsed(days) : sliding(day(days).plus(elapsed()));
		}

		private Span elapsed(int daysAgo) {
			Instant from = day(daysAgo);
			Instant to = from.plus(elapsed());
			Instant nextDay = day(daysAgo - 1);
			return new Span(from, to.isBefore(nextDay) ? to : nextDay);
		}

		private Span sliding(Instant to) {
			return new Span(to.minus(length()), to);
		}

		private Duration length() {
			return Duration.ofMinutes(this.window.length());
		}

		private Duration elapsed() {
			return Duration.between(day(0), this.end);
		}

		private Instant day(int daysAgo) {
			LocalDate today = this.end.atZone(this.zone).toLocalDate();
			return today.minusDays(daysAgo).atStartOfDay(this.zone).toInstant();
		}

	}

}
