package dev.footfall.metrics.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.footfall.ledger.Step;

/**
 * Cuts time into the minutes, hours or days of a store's clock, as the Ledger does.
 */
public final class Calendar {

	private static final long SECONDS = 60;

	/** Clocks change by quarters of an hour at least, so no hour is shorter. */
	private static final long QUARTER = 15;

	private final Step step;

	private final ZoneId zone;

	/**
	 * @param step not {@link Step#ALL}
	 */
	public Calendar(Step step, ZoneId zone) {
		this.step = step;
		this.zone = zone;
	}

	/** The stretch that an instant lies in. */
	public Stretch at(Instant instant) {
		return stretch(this.step.start(minute(instant), this.zone));
	}

	/** The stretch of a cell. */
	public Stretch stretch(long start) {
		return new Stretch(start, begin(start), begin(next(start)));
	}

	private long next(long start) {
		return switch (this.step) {
			case MINUTE, DAY -> start + 1;
			case HOUR -> nextHour(start);
			case ALL -> throw new IllegalArgumentException("All time has no end");
		};
	}

	private long nextHour(long start) {
		long minute = start + QUARTER;
		while (this.step.start(minute, this.zone) <= start) {
			minute += QUARTER;
		}
		return this.step.start(minute, this.zone);
	}

	private Instant begin(long start) {
		return (this.step == Step.DAY) ? LocalDate.ofEpochDay(start).atStartOfDay(this.zone).toInstant()
				: Instant.ofEpochSecond(start * SECONDS);
	}

	/** Every stretch that has a part of a range, in order; {@code to} is not included. */
	public Stream<Stretch> between(Instant from, Instant to) {
		Iterable<Stretch> stretches = () -> new Walk(at(from), to);
		return StreamSupport.stream(stretches.spliterator(), false);
	}

	/** About how many stretches a range has, without walking over them. */
	public long estimate(Instant from, Instant to) {
		Duration usual = switch (this.step) {
			case MINUTE -> Duration.ofMinutes(1);
			case HOUR -> Duration.ofHours(1);
			default -> Duration.ofDays(1);
		};
		return -Math.floorDiv(-Math.max(0, Duration.between(from, to).getSeconds()), usual.getSeconds());
	}

	private static long minute(Instant instant) {
		return Math.floorDiv(instant.getEpochSecond(), SECONDS);
	}

	/** Goes from one stretch to the one that follows. */
	private final class Walk implements Iterator<Stretch> {

		private final Instant end;

		private Stretch following;

		private Walk(Stretch first, Instant end) {
			this.following = first;
			this.end = end;
		}

		@Override
		public boolean hasNext() {
			return this.following.from().isBefore(this.end);
		}

		@Override
		public Stretch next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			Stretch current = this.following;
			this.following = stretch(Calendar.this.next(current.start()));
			return current;
		}

	}

}
