package dev.footfall.metrics.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.footfall.ledger.Step;
import dev.footfall.reading.Reading;

/**
 * Adds up a list of readings again for every question: slow, and plainly right. Time is
 * cut by looking at the clock on the wall minute by minute.
 */
record NaiveHistory(ZoneId zone, List<Reading> visits) {

	/** A stretch of time. */
	record Part(Instant from, Instant to) {

		Duration length() {
			return Duration.between(this.from, this.to);
		}

	}

	List<Part> parts(Step step, Instant from, Instant to) {
		List<Part> parts = new ArrayList<>();
		Instant begin = from;
		for (Instant minute = from.plusSeconds(60); !minute.isAfter(to); minute = minute.plusSeconds(60)) {
			if (minute.equals(to) || begins(step, minute)) {
				parts.add(new Part(begin, minute));
				begin = minute;
			}
		}
		return parts;
	}

	private boolean begins(Step step, Instant minute) {
		ZonedDateTime now = minute.atZone(this.zone);
		ZonedDateTime before = minute.minusSeconds(60).atZone(this.zone);
		boolean newDay = !now.toLocalDate().equals(before.toLocalDate());
		return switch (step) {
			case MINUTE -> true;
			case HOUR -> newDay || now.getHour() != before.getHour() || now.getMinute() == 0;
			default -> newDay;
		};
	}

	NaiveHistory of(String location) {
		return new NaiveHistory(this.zone,
				this.visits.stream().filter((visit) -> visit.location().equals(location)).toList());
	}

	List<Reading> within(Part part) {
		return this.visits.stream()
			.filter((visit) -> visit.eventMillis() >= part.from().toEpochMilli()
					&& visit.eventMillis() < part.to().toEpochMilli())
			.toList();
	}

	long present(Part part) {
		return this.visits.stream()
			.mapToLong((stay) -> Math.max(0,
					Math.min(stay.eventMillis(), part.to().toEpochMilli())
							- Math.max(stay.eventMillis() - stay.dwellMillis(), part.from().toEpochMilli())))
			.sum();
	}

	/** Null where nothing was recorded, and without a denominator. */
	Double value(HistoryMetric metric, Part part, NaiveHistory store) {
		return (within(part).isEmpty() && present(part) == 0) ? null
				: value(metric, within(part), present(part), part.length(), store.within(part));
	}

	static Double value(HistoryMetric metric, List<Reading> visits, long present, Duration length,
			List<Reading> ofStore) {
		double n = visits.size();
		double dwell = visits.stream().mapToLong(Reading::dwellMillis).sum() / 1000.0;
		double engaged = visits.stream().filter((visit) -> visit.dwellMillis() >= 30_000).count();
		return switch (metric) {
			case VISITS -> n;
			case TOTAL_TRAFFIC -> (double) visits.stream().mapToLong(Reading::traffic).sum();
			case TOTAL_DURATION -> dwell;
			case AVG_DURATION -> (n > 0) ? dwell / n : null;
			case DWELL_P50 -> quantile(visits, 0.5);
			case DWELL_P90 -> quantile(visits, 0.9);
			case DWELL_P95 -> quantile(visits, 0.95);
			case UNIQUE_CUSTOMERS -> customers(visits);
			case OCCUPANCY -> (double) present / length.toMillis();
			case SHARE -> ofStore.isEmpty() ? 0 : n / ofStore.size();
			case VISIT_RATE -> (customers(ofStore) > 0) ? customers(visits) / customers(ofStore) : null;
			case ENGAGEMENT_RATE -> (n > 0) ? engaged / n : null;
			case BOUNCE_RATE -> (n > 0) ? 1 - engaged / n : null;
			case REACHED_CHECKOUT -> null;
			case LATE -> 0.0;
		};
	}

	static double customers(List<Reading> visits) {
		return visits.stream().map(Reading::customer).filter(Objects::nonNull).distinct().count();
	}

	private static Double quantile(List<Reading> visits, double q) {
		List<Long> sorted = visits.stream().map(Reading::dwellMillis).sorted().toList();
		return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(q * sorted.size()) - 1) / 1000.0;
	}

}
