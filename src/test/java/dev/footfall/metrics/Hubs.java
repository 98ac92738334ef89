package dev.footfall.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.footfall.Readings;
import dev.footfall.ledger.LedgerInstance;
import dev.footfall.ledger.SensorProperties;
import dev.footfall.metrics.store.Stores;
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

	/** A hub of described stores on a Ledger. */
	public static MetricsHub on(LedgerInstance ledger, Stores stores, Clock clock) {
		return new MetricsHub(stores.defaultStore().id(), stores::zone, ledger.history(),
				(store) -> stores.areas().hasCheckout(store), clock);
	}

	/** The sensors of described stores on a Ledger. */
	public static SensorBoard board(LedgerInstance ledger, Stores stores) {
		SensorProperties properties = new SensorProperties(100_000, Duration.ofMinutes(15), Duration.ofDays(7),
				Duration.ofDays(30));
		return new SensorBoard(properties, ledger.sensors(), OpenMinutes.byLayout(stores));
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
