package dev.footfall.simulator;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Sensors that misbehave, between a model that doesn't and whoever sends. Seeded; holds
 * no more than the records that are late at a moment.
 */
final class FaultySource implements Source {

	private static final Name UNKNOWN_AREA = new Name("Area_Desconhecida");

	private static final double LATE_MEDIAN_MILLIS = 8_000;

	private static final double LATE_SIGMA = 1;

	private static final long DAY_MILLIS = 86_400_000;

	private static final double SECOND_MILLIS = 1_000;

	private final Source source;

	private final FaultSettings settings;

	private final Dice dice;

	private final Outages outages;

	private final long[] skew;

	private final long[] injected = new long[Fault.values().length];

	private final PriorityQueue<Held> held = new PriorityQueue<>();

	private final Emission fresh = new Emission();

	private boolean hasFresh;

	private long heldSoFar;

	FaultySource(Source source, FaultSettings settings, long startMillis, Dice dice) {
		this.source = source;
		this.settings = settings;
		this.dice = dice;
		this.outages = new Outages(settings.outages(), source.sensors(), startMillis, dice);
		this.skew = new long[source.sensors()];
		for (int i = 0; i < this.skew.length; i++) {
			this.skew[i] = Math.round(dice.between(-settings.clockSkew(), settings.clockSkew()) * SECOND_MILLIS);
		}
	}

	@Override
	public long dueMillis() {
		prepare();
		long freshDue = this.hasFresh ? this.fresh.dueMillis : NEVER;
		return this.held.isEmpty() ? freshDue : Math.min(freshDue, this.held.peek().emission.dueMillis);
	}

	/** Have a fresh record at hand, unless one that was held back comes before it. */
	private void prepare() {
		while (!this.hasFresh && this.source.dueMillis() != NEVER
				&& (this.held.isEmpty() || this.source.dueMillis() < this.held.peek().emission.dueMillis)) {
			this.source.take(this.fresh);
			if (this.outages.isOut(this.fresh.sensorIndex, this.fresh.dueMillis)) {
				inject(Fault.OUTAGE);
				continue;
			}
			disturb(this.fresh);
			if (this.dice.happens(this.settings.late())) {
				inject(Fault.LATE);
				hold(this.fresh, this.fresh.dueMillis + Math.round(this.dice.logNormal(LATE_MEDIAN_MILLIS, LATE_SIGMA)),
						false);
				continue;
			}
			this.hasFresh = true;
		}
	}

	private void disturb(Emission emission) {
		long wrong = this.skew[emission.sensorIndex];
		if (wrong != 0) {
			emission.eventMillis += wrong;
			inject(Fault.CLOCK_SKEW);
		}
		if (!emission.heartbeat) {
			disturbVisit(emission);
		}
		if (this.dice.happens(this.settings.malformed())) {
			emission.malformed = true;
			inject(Fault.MALFORMED);
		}
	}

	private void disturbVisit(Emission emission) {
		if (this.dice.happens(this.settings.nullCustomer())) {
			emission.customer = Emission.NOBODY;
			inject(Fault.NULL_CUSTOMER);
		}
		if (this.dice.happens(this.settings.unknownArea())) {
			emission.location = UNKNOWN_AREA;
			inject(Fault.UNKNOWN_AREA);
		}
		if (this.dice.happens(this.settings.badDuration())) {
			emission.dwellMillis = (this.dice.below(2) == 0) ? -emission.dwellMillis
					: DAY_MILLIS + emission.dwellMillis;
			inject(Fault.BAD_DURATION);
		}
	}

	@Override
	public void take(Emission target) {
		prepare();
		boolean isHeld = !this.hasFresh
				|| (!this.held.isEmpty() && this.held.peek().emission.dueMillis <= this.fresh.dueMillis);
		if (isHeld) {
			target.copyFrom(this.held.remove().emission);
		}
		else {
			target.copyFrom(this.fresh);
			this.hasFresh = false;
		}
		if (!target.duplicate && this.dice.happens(this.settings.duplicate())) {
			inject(Fault.DUPLICATE);
			hold(target, target.dueMillis, true);
		}
	}

	private void hold(Emission emission, long until, boolean duplicate) {
		Emission copy = new Emission();
		copy.copyFrom(emission);
		copy.dueMillis = until;
		copy.duplicate = duplicate;
		this.held.add(new Held(copy, this.heldSoFar++));
	}

	private void inject(Fault fault) {
		this.injected[fault.ordinal()]++;
	}

	/** How often a fault was injected so far. */
	long injected(Fault fault) {
		return this.injected[fault.ordinal()];
	}

	@Override
	public int sensors() {
		return this.source.sensors();
	}

	/**
	 * A record that is sent later.
	 *
	 * @param emission what is sent, and when
	 * @param number the order among those of one moment
	 */
	private record Held(Emission emission, long number) implements Comparable<Held> {

		private static final Comparator<Held> ORDER = Comparator.<Held>comparingLong((held) -> held.emission.dueMillis)
			.thenComparingLong(Held::number);

		@Override
		public int compareTo(Held other) {
			return ORDER.compare(this, other);
		}

	}

}
