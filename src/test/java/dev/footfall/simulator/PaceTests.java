package dev.footfall.simulator;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaceTests {

	private static final long SECOND = 1_000_000_000;

	private final AtomicLong nanos = new AtomicLong(-5 * SECOND);

	@Property
	void keepsItsRateHoweverOftenItIsAsked(@ForAll @IntRange(min = 1, max = 10_000) int rate,
			@ForAll @Size(max = 200) List<@LongRange(min = 0, max = 900_000_000) Long> pauses) {
		this.nanos.set(Long.MIN_VALUE);
		Pace pace = new Pace(rate, this.nanos::get);
		long due = 0;
		long elapsed = 0;
		for (long pause : pauses) {
			// Less than a second's readings are owed after it, so that none is let off.
			long bounded = Math.min(pause, (long) (SECOND * (rate - 1.0) / rate));
			this.nanos.addAndGet(bounded);
			elapsed += bounded;
			due += pace.due();
		}

		assertThat((double) due).isCloseTo((double) elapsed / SECOND * rate, within(1.001));
	}

	@Property
	void neverOwesMoreThanOneSecondsReadings(@ForAll @IntRange(min = 1, max = 10_000) int rate,
			@ForAll @Size(max = 50) List<@LongRange(min = 0, max = 100_000_000_000L) Long> pauses) {
		Pace pace = new Pace(rate, this.nanos::get);

		for (long pause : pauses) {
			this.nanos.addAndGet(pause);
			assertThat(pace.due()).isBetween(0, rate);
		}
	}

	@Example
	void owesNothingAtFirst() {
		assertThat(new Pace(10_000, this.nanos::get).due()).isZero();
	}

	@Example
	void remembersPartsOfAReading() {
		Pace pace = new Pace(1, this.nanos::get);

		this.nanos.addAndGet(SECOND / 2);
		assertThat(pace.due()).isZero();
		this.nanos.addAndGet(SECOND / 2);
		assertThat(pace.due()).isOne();
	}

	@Example
	void goesOnAtItsRateAfterALongWait() {
		Pace pace = new Pace(20, this.nanos::get);

		this.nanos.addAndGet(3600 * SECOND);
		assertThat(pace.due()).isEqualTo(20);
		this.nanos.addAndGet(SECOND / 10);
		assertThat(pace.due()).isEqualTo(2);
	}

}
