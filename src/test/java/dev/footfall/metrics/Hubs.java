package dev.footfall.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.footfall.Readings;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.testing.TestClock;

/**
 * Hubs for the tests of other packages.
 */
public final class Hubs {

	private Hubs() {
	}

	/** A hub on a Ledger, with {@link Readings#STORE} as the default store. */
	public static MetricsHub on(LedgerInstance ledger, Clock clock) {
		return new MetricsHub(Readings.STORE, (store) -> LedgerInstance.ZONE, ledger.history(), (store) -> true, clock);
	}

	/** A clock that stands still until a test moves it. */
	public static final class Time extends Clock {

		private final TestClock clock;

		public Time(Instant now) {
			this.clock = new TestClock(now);
		}

		public void advance(Duration duration) {
			this.clock.advance(duration);
		}

		@Override
		public Instant instant() {
			return this.clock.instant();
		}

		@Override
		public ZoneId getZone() {
			return this.clock.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this.clock.withZone(zone);
		}

	}

}
